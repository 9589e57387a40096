#pragma once

#include <QApplication>
#include <QElapsedTimer>

namespace souverix
{

/// The application, which can tell how long the UI thread is held by one event: how long a click
/// might have had to wait. The longest of each second goes to the logging category `souverix.ui`, in
/// wall time and in processor time of the thread; off, and nothing measured, unless
/// QT_LOGGING_RULES="souverix.ui=true".
class TimedApplication : public QApplication
{
    Q_OBJECT
public:
    TimedApplication(int& argc, char** argv);
    ~TimedApplication() override;

    bool notify(QObject* receiver, QEvent* event) override;

private:
    void note(qint64 wallNs, qint64 cpuNs, const QEvent::Type& type);
    void tell();

    struct Longest {
        qint64 wallNs = 0, cpuNs = 0;
        int event = 0; ///< its QEvent::Type
    };

    bool m_measures = false;
    int m_depth = 0;
    QElapsedTimer m_second;
    Longest m_ofSecond, m_ofAll;
};

} // namespace souverix
