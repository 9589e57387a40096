#include "views/shell/pinned_frame.h"

#include <QEvent>
#include <QPainter>
#include <QRegion>

#include "views/common/theme.h"
#include "views/common/time_cursor.h"

namespace souverix
{

namespace
{

constexpr int kWidth = 3;

}

PinnedFrame::PinnedFrame(const TimeCursor& time, const Theme& theme, QWidget* window)
    : QWidget(window), m_time(time), m_theme(theme)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    window->installEventFilter(this);
    connect(&time, &TimeCursor::changed, this, &PinnedFrame::follow);
    follow();
}

void PinnedFrame::follow()
{
    setGeometry(parentWidget()->rect());
    // Only the rim belongs to this widget, so that what lies under it repaints without it.
    const QRegion rim =
        QRegion(rect()) - QRegion(rect().adjusted(kWidth, kWidth, -kWidth, -kWidth));
    setMask(rim);
    setVisible(!m_time.live());
    raise();
}

void PinnedFrame::paintEvent(QPaintEvent* /*event*/)
{
    QPainter(this).fillRect(rect(), m_theme.colours().pinned);
}

bool PinnedFrame::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Show) {
        follow();
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace souverix
