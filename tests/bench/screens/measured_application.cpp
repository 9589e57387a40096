#include "tests/bench/screens/measured_application.h"

#include <algorithm>
#include <ctime>

#include <QEvent>

namespace souverix
{

namespace
{

constexpr double kWorthKeeping = 5; // ms

double threadMs()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

} // namespace

bool MeasuredApplication::notify(QObject* receiver, QEvent* event)
{
    if (m_depth > 0) {
        return QApplication::notify(receiver, event);
    }
    const QEvent::Type type = event->type(); // both may be gone afterwards
    const QString name = QString::fromLatin1(receiver->metaObject()->className());
    QElapsedTimer wall;
    wall.start();
    const double cpu = threadMs();
    ++m_depth;
    const bool handled = QApplication::notify(receiver, event);
    --m_depth;
    note({static_cast<double>(wall.nsecsElapsed()) / 1e6, threadMs() - cpu}, type, name);
    return handled;
}

void MeasuredApplication::note(const Span& took, QEvent::Type type, const QString& receiver)
{
    m_sinceFrame += took;
    if (type == QEvent::UpdateRequest) {
        m_frames.push_back(m_sinceFrame);
        m_sinceFrame = {};
    }
    if (took.wall >= kWorthKeeping) {
        m_blocks.push_back({took, type, receiver, m_during});
    }
}

void MeasuredApplication::begin(const QString& during)
{
    m_during = during;
    m_sinceFrame = {};
    m_frames.clear();
    m_blocks.clear();
}

std::vector<MeasuredApplication::Block> MeasuredApplication::longest(std::size_t count) const
{
    std::vector<Block> blocks = m_blocks;
    std::sort(blocks.begin(), blocks.end(),
              [](const Block& a, const Block& b) { return a.took.wall > b.took.wall; });
    blocks.resize(std::min(count, blocks.size()));
    return blocks;
}

} // namespace souverix
