#pragma once

#include <QWidget>
#include <optional>

class QLabel;
class QPushButton;
class QSlider;

namespace clientele {

/// What a threshold finds.
struct FoundPeople {
    std::size_t people = 0;    ///< who are in the data more than once
    std::size_t too_many = 0;  ///< records that would go
};

/// From which probability on two customers count as one person: a slider with the number of pairs and people that it
/// finds, and a button that merges them all.
class ThresholdLine : public QWidget {
    Q_OBJECT
 public:
    explicit ThresholdLine(QWidget* parent = nullptr);
    double threshold() const;
    /// The nearest of the slider's stops.
    void set_threshold(double threshold);
    /// `people`: nothing while they are counted; the ones before stay, greyed.
    void set_found(std::size_t pairs, std::optional<FoundPeople> people);
    void set_changeable(bool changeable);

 Q_SIGNALS:
    void threshold_changed(double threshold);  ///< by the user
    void merge_wanted();

 private:
    void show_threshold();

    QSlider* slider_;
    QLabel* value_;
    QLabel* found_;
    QPushButton* merge_;
    bool changeable_ = true;
    FoundPeople people_{};
};

}  // namespace clientele
