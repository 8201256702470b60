#pragma once

#include <QApplication>
#include <QElapsedTimer>
#include <QTimer>
#include <string>

namespace clientele::bench {

/// What the window's thread did since the last look at it.
struct Longest {
    double wait_ms = 0;   ///< between two turns of the event loop: what an event may have had to wait, on the clock
    double work_ms =
        0;  ///< processor time of the longest event: what is left of it on a machine that does nothing else
    std::string of = {};  ///< that event: whose it was, and its type
};

/// Processor time that the host of a virtual machine has kept back from it so far, all processors together; 0 where
/// nothing tells. A wait in a step with stolen time need not be the program's.
double stolen_ms();

/// An application that measures every event that the window's thread handles. An event sent within another counts as a
/// part of it.
class WatchedApplication : public QApplication {
 public:
    WatchedApplication(int& argc, char** argv);
    bool notify(QObject* receiver, QEvent* event) override;
    Longest take();

 private:
    QTimer turns_;
    QElapsedTimer turn_;
    Longest longest_;
    int depth_ = 0;
    double all_above_ms_ = -1;  // events that take longer are printed as they come; below 0: none
};

}  // namespace clientele::bench
