#include "views/shell/play_bar.h"

#include <algorithm>

#include <QComboBox>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QToolButton>

#include "views/common/format.h"
#include "views/common/theme.h"
#include "views/shell/icons.h"
#include "views/shell/playback.h"

namespace souverix
{

namespace
{

QToolButton* button(QWidget* parent, const QString& name)
{
    auto* made = new QToolButton(parent);
    made->setAutoRaise(true);
    made->setAccessibleName(name);
    made->setToolTip(name);
    made->setFocusPolicy(Qt::TabFocus);
    const int side = QFontMetrics(made->font()).height();
    made->setIconSize({side, side});
    return made;
}

} // namespace

PlayBar::PlayBar(Playback& playback, const Theme& theme, QWidget* parent)
    : QWidget(parent), m_playback(playback), m_theme(theme),
      m_previous(button(this, tr("Critical event before T (Shift+E)"))), m_play(button(this, {})),
      m_next(button(this, tr("Next critical event after T (E)"))), m_pace(new QComboBox(this)),
      m_bookmark(button(this, tr("Bookmark T and K (M; Shift+M with a note)"))),
      m_bookmarks(button(this, tr("All bookmarks (, and . go to the previous and next)")))
{
    for (const double pace : Playback::kPaces) {
        m_pace->addItem(paceText(pace));
    }
    m_pace->setFocusPolicy(Qt::TabFocus); // a click leaves the space bar to the window
    m_pace->setAccessibleName(tr("Pace of playback"));
    m_pace->setToolTip(tr("How much history passes in a second of playback (< slower, > faster)"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    row->addWidget(m_previous);
    row->addWidget(m_play);
    row->addWidget(m_next);
    row->addWidget(m_pace, 1);
    row->addWidget(m_bookmark);
    row->addWidget(m_bookmarks);
    connect(m_play, &QToolButton::clicked, &playback, &Playback::toggle);
    connect(m_previous, &QToolButton::clicked, this, [this] { emit criticalAsked(false); });
    connect(m_next, &QToolButton::clicked, this, [this] { emit criticalAsked(true); });
    connect(m_bookmark, &QToolButton::clicked, this, &PlayBar::bookmarkAsked);
    connect(m_bookmarks, &QToolButton::clicked, this, &PlayBar::bookmarksAsked);
    connect(m_pace, &QComboBox::activated, this,
            [this](int index) { m_playback.setPace(static_cast<std::size_t>(index)); });
    connect(&playback, &Playback::changed, this, &PlayBar::refresh);
    connect(&theme, &Theme::changed, this, &PlayBar::recolour);
    recolour();
    refresh();
}

QString PlayBar::paceText(double secondsPerSecond)
{
    auto seconds = static_cast<std::int64_t>(secondsPerSecond);
    for (const std::int64_t unit : {86400, 3600, 60}) {
        if (seconds >= unit) { // one unit is enough for a pace
            seconds -= seconds % unit;
            break;
        }
    }
    return seconds <= 1 ? tr("real time") : tr("%1/s").arg(format::span(seconds));
}

QString PlayBar::words() const
{
    if (!m_playback.playing()) {
        return {};
    }
    return m_playback.slowed()
               ? tr("▶ PLAYING %1, slowed").arg(paceText(std::max(1.0, m_playback.reached())))
               : tr("▶ PLAYING %1").arg(paceText(m_playback.pace()));
}

void PlayBar::refresh()
{
    const bool playing = m_playback.playing();
    const QString name = playing ? tr("Pause playback (P)") : tr("Play the history from T (P)");
    if (m_play->toolTip() != name) {
        m_play->setToolTip(name);
        m_play->setAccessibleName(name);
        recolour();
    }
    m_pace->setCurrentIndex(static_cast<int>(m_playback.paceIndex()));
}

void PlayBar::recolour()
{
    const QColor ink = m_theme.colours().text;
    m_previous->setIcon(tintedIcon(QStringLiteral("critical_previous"), ink));
    m_next->setIcon(tintedIcon(QStringLiteral("critical_next"), ink));
    m_play->setIcon(m_playback.playing()
                        ? tintedIcon(QStringLiteral("pause"), m_theme.colours().pinned)
                        : tintedIcon(QStringLiteral("play"), ink));
    m_bookmark->setIcon(tintedIcon(QStringLiteral("bookmark"), ink));
    m_bookmarks->setIcon(tintedIcon(QStringLiteral("bookmarks"), ink));
}

} // namespace souverix
