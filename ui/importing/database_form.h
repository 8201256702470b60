#pragma once

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLineEdit;

namespace clientele {

/// Which database, and who asks: the fields that a place is made of. The password is never part of the place.
class DatabaseForm : public QWidget {
    Q_OBJECT
 public:
    explicit DatabaseForm(QWidget* parent = nullptr);

    /// "postgresql://user@host:port/database" or "odbc:DSN=…", as written in the fields.
    QString place() const;
    std::string password() const;
    /// Enough is filled in to try.
    bool complete() const;
    /// Fills the fields from an address; its password goes to the password's field.
    void show_place(const QString& place);

 Q_SIGNALS:
    void changed();
    void submitted();  ///< Enter was pressed in a field

 private:
    QLineEdit* add_field(const char* name, const QString& label, const QString& example);
    bool is_odbc() const;
    void show_fields();

    QFormLayout* fields_;
    QComboBox* kind_;
    QLineEdit* host_;
    QLineEdit* port_;
    QLineEdit* database_;
    QLineEdit* user_;
    QLineEdit* connection_;
    QLineEdit* password_;
};

}  // namespace clientele
