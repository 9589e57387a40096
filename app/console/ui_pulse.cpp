#include "app/console/ui_pulse.h"

#include <algorithm>
#include <ctime>

#include <QAbstractEventDispatcher>
#include <QLoggingCategory>

namespace souverix
{
namespace
{

Q_LOGGING_CATEGORY(uiLog, "souverix.ui", QtWarningMsg)

constexpr double kNsPerMs = 1e6;

qint64 threadCpuNs()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return now.tv_sec * 1'000'000'000LL + now.tv_nsec;
}

} // namespace

UiPulse::UiPulse(QObject* parent) : QObject(parent)
{
    if (!uiLog().isDebugEnabled())
        return;
    QAbstractEventDispatcher* dispatcher = QAbstractEventDispatcher::instance();
    connect(dispatcher, &QAbstractEventDispatcher::awake, this, &UiPulse::begin);
    connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, this, &UiPulse::end);
    m_second.start();
}

UiPulse::~UiPulse()
{
    if (m_second.isValid())
        qCDebug(uiLog, "longest of all: %.1f ms (%.1f ms of processor)",
                static_cast<double>(m_longestEverNs) / kNsPerMs,
                static_cast<double>(m_longestEverCpuNs) / kNsPerMs);
}

void UiPulse::begin()
{
    m_busy.start();
    m_busyCpuNs = threadCpuNs();
}

void UiPulse::end()
{
    if (!m_busy.isValid())
        return;
    m_longestNs = std::max(m_longestNs, m_busy.nsecsElapsed());
    m_longestCpuNs = std::max(m_longestCpuNs, threadCpuNs() - m_busyCpuNs);
    m_busy.invalidate();
    if (m_second.elapsed() < 1000)
        return;
    qCDebug(uiLog, "longest block %.1f ms (%.1f ms of processor)",
            static_cast<double>(m_longestNs) / kNsPerMs,
            static_cast<double>(m_longestCpuNs) / kNsPerMs);
    m_longestEverNs = std::max(m_longestEverNs, m_longestNs);
    m_longestEverCpuNs = std::max(m_longestEverCpuNs, m_longestCpuNs);
    m_longestNs = m_longestCpuNs = 0;
    m_second.restart();
}

} // namespace souverix
