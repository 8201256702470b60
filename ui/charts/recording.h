#pragma once

#include <QPaintDevice>
#include <QPaintEngine>
#include <functional>
#include <memory>
#include <vector>

class QPainter;

namespace clientele {

/// What was painted, as a value that any thread may paint again, as often as it likes. The scenes of Qt Charts live on
/// the window's thread; from there a recording of one is made in a moment, and filling its pixels or writing its file
/// is left to a job. Texts stay texts and shapes stay shapes.
class Recording {
   public:
    /// Paints with the painter of the recording: paint(painter).
    static Recording of(QSizeF size, const std::function<void(QPainter&)>& paint);

    /// Paints it again, with its corner at the painter's origin.
    void play(QPainter& painter) const;
    bool empty() const { return steps_.empty(); }

   private:
    friend class RecordingEngine;
    std::vector<std::function<void(QPainter& painter, const QTransform& base)>> steps_;
};

}  // namespace clientele
