#pragma once

#include <QElapsedTimer>
#include <QObject>

namespace souverix
{

/// Measures how long the UI thread is busy between two waits for events: how long a click would
/// have had to wait. Says the longest of each second, in wall time and in processor time of the
/// thread, to the logging category `souverix.ui` (off unless QT_LOGGING_RULES turns it on, and then
/// nothing is measured either). Lives on the UI thread.
class UiPulse : public QObject
{
    Q_OBJECT
public:
    explicit UiPulse(QObject* parent = nullptr);
    ~UiPulse() override;

private:
    void begin();
    void end();

    QElapsedTimer m_second, m_busy;
    qint64 m_busyCpuNs = 0;
    qint64 m_longestNs = 0, m_longestCpuNs = 0; ///< of this second
    qint64 m_longestEverNs = 0, m_longestEverCpuNs = 0;
};

} // namespace souverix
