#include "app/console/timed_application.h"

#include <ctime>

#include <QEvent>
#include <QLoggingCategory>

namespace souverix
{
namespace
{

Q_LOGGING_CATEGORY(uiLog, "souverix.ui", QtWarningMsg)

double milliseconds(qint64 ns)
{
    return static_cast<double>(ns) / 1e6;
}

qint64 threadCpuNs()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return now.tv_sec * 1'000'000'000LL + now.tv_nsec;
}

} // namespace

TimedApplication::TimedApplication(int& argc, char** argv) : QApplication(argc, argv)
{
    m_measures = uiLog().isDebugEnabled();
    m_second.start();
}

TimedApplication::~TimedApplication()
{
    if (m_measures) {
        tell();
        qCDebug(uiLog, "longest of all %.1f ms (%.1f ms of processor), event type %d",
                milliseconds(m_ofAll.wallNs), milliseconds(m_ofAll.cpuNs), m_ofAll.event);
    }
}

bool TimedApplication::notify(QObject* receiver, QEvent* event)
{
    if (!m_measures || m_depth > 0)
        return QApplication::notify(receiver, event);
    const QEvent::Type type = event->type(); // the event may be gone afterwards
    QElapsedTimer wall;
    wall.start();
    const qint64 cpu = threadCpuNs();
    ++m_depth;
    const bool handled = QApplication::notify(receiver, event);
    --m_depth;
    note(wall.nsecsElapsed(), threadCpuNs() - cpu, type);
    return handled;
}

void TimedApplication::note(qint64 wallNs, qint64 cpuNs, const QEvent::Type& type)
{
    if (wallNs > m_ofSecond.wallNs)
        m_ofSecond = {wallNs, cpuNs, type};
    if (m_second.elapsed() >= 1000)
        tell();
}

void TimedApplication::tell()
{
    qCDebug(uiLog, "longest event %.1f ms (%.1f ms of processor), type %d",
            milliseconds(m_ofSecond.wallNs), milliseconds(m_ofSecond.cpuNs), m_ofSecond.event);
    if (m_ofSecond.wallNs > m_ofAll.wallNs)
        m_ofAll = m_ofSecond;
    m_ofSecond = {};
    m_second.restart();
}

} // namespace souverix
