#include "views/common/busy_bar.h"

#include <QDateTime>
#include <QPainter>
#include <QStyle>
#include <QTimerEvent>

namespace souverix
{

namespace
{

constexpr int kStepMs = 100;
constexpr int kRoundMs = 2400; ///< there and back

} // namespace

BusyBar::BusyBar(QWidget* parent) : QProgressBar(parent) {}

QRect BusyBar::filled(const QRect& whole) const
{
    if (maximum() > minimum()) {
        const double share =
            static_cast<double>(value() - minimum()) / static_cast<double>(maximum() - minimum());
        return QStyle::visualRect(
            layoutDirection(), whole,
            QRect(whole.topLeft(), QSize(qRound(whole.width() * share), whole.height())));
    }
    const int width = whole.width() / 4, way = whole.width() - width;
    const auto passed = static_cast<int>(QDateTime::currentMSecsSinceEpoch() % kRoundMs);
    const int half = kRoundMs / 2;
    const int at = way * (passed < half ? passed : kRoundMs - passed) / half;
    return {whole.left() + at, whole.top(), width, whole.height()};
}

void BusyBar::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const QRect frame = rect().adjusted(0, 0, -1, -1);
    painter.fillRect(frame, palette().base());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawRect(frame);
    const QRect fill = filled(frame.adjusted(1, 1, 0, 0));
    painter.fillRect(fill, palette().highlight());
    if (!isTextVisible() || maximum() <= minimum()) {
        return;
    }
    const auto write = [&](QPalette::ColorRole ink, const QRegion& part) {
        painter.setClipRegion(part);
        painter.setPen(palette().color(ink));
        painter.drawText(frame, Qt::AlignCenter, text());
    };
    write(QPalette::Text, QRegion(frame).subtracted(fill));
    write(QPalette::HighlightedText, fill);
}

void BusyBar::showEvent(QShowEvent* event)
{
    QProgressBar::showEvent(event);
    m_step.start(kStepMs, this);
}

void BusyBar::hideEvent(QHideEvent* event)
{
    QProgressBar::hideEvent(event);
    m_step.stop();
}

void BusyBar::timerEvent(QTimerEvent* event)
{
    if (event->timerId() != m_step.timerId()) {
        QProgressBar::timerEvent(event);
    } else if (maximum() <= minimum()) {
        update();
    }
}

} // namespace souverix
