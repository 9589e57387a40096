#include "views/shell/time_bar.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

#include "views/common/format.h"
#include "views/common/theme.h"
#include "views/common/time_cursor.h"
#include "views/common/tone_paint.h"
#include "views/shell/time_words.h"

namespace souverix
{

namespace
{

constexpr int kRows = 4;

QLineEdit* timeField(QWidget* parent, const QString& name)
{
    auto* edit = new QLineEdit(parent);
    edit->setAccessibleName(name);
    const QFontMetrics metrics(edit->font());
    edit->setFixedWidth(metrics.horizontalAdvance(QStringLiteral("0000-00-00 00:00:00Z")) +
                        metrics.averageCharWidth() * 4);
    return edit;
}

void markWrong(QLineEdit& edit, bool wrong)
{
    const QString text =
        QCoreApplication::translate("souverix::TimeBar", "Not a time that can be read");
    edit.setAccessibleDescription(wrong ? text : QString());
    QPalette palette;
    if (wrong) {
        palette.setColor(QPalette::Text, palette.color(QPalette::Link));
        edit.selectAll();
    }
    edit.setPalette(palette);
}

} // namespace

TimeBar::TimeBar(TimeCursor& time, const Theme& theme, QWidget* parent)
    : QWidget(parent), m_time(time), m_theme(theme), m_strip(new OverviewStrip(time, theme, this)),
      m_grid(new QGridLayout(this)), m_at(timeField(this, tr("T: as of"))),
      m_knownAt(timeField(this, tr("K: as known at"))), m_live(new QToolButton(this)),
      m_words(new QLabel(this))
{
    m_knownAt->setPlaceholderText(tr("all that is held"));
    m_at->setToolTip(tr("Show everything as of this moment: 2026-02-27 03:45, yesterday 14:00, "
                        "now-2h, -15m (J)"));
    m_knownAt->setToolTip(tr("Only what had been recorded by then. Empty: all that is held."));
    m_live->setText(tr("LIVE"));
    m_live->setCheckable(true);
    m_live->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_live->setToolTip(tr("Follow the newest moment (L)"));
    auto* atLabel = new QLabel(tr("T"), this);
    atLabel->setBuddy(m_at);
    auto* knownLabel = new QLabel(tr("K"), this);
    knownLabel->setBuddy(m_knownAt);
    m_grid->setContentsMargins(6, 3, 6, 3);
    m_grid->setVerticalSpacing(2);
    m_grid->addWidget(m_strip, 0, 0, kRows, 1);
    m_grid->addWidget(atLabel, 0, 1);
    m_grid->addWidget(m_at, 0, 2);
    m_grid->addWidget(m_live, 0, 3);
    m_grid->addWidget(knownLabel, 1, 1);
    m_grid->addWidget(m_knownAt, 1, 2);
    m_grid->addWidget(m_words, kRows - 1, 1, 1, 3);
    m_grid->setColumnStretch(0, 1);
    // Its texts come and go while T moves: they must not move the strip.
    m_words->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_patience.setSingleShot(true);
    m_patience.setInterval(300);
    connect(&m_patience, &QTimer::timeout, this, &TimeBar::refresh);
    connect(m_at, &QLineEdit::returnPressed, this, &TimeBar::takeAt);
    connect(m_knownAt, &QLineEdit::returnPressed, this, &TimeBar::takeKnownAt);
    connect(m_live, &QToolButton::clicked, this, [this](bool on) {
        if (on) {
            m_time.goLive();
        } else {
            m_time.pin(m_time.at());
        }
        refresh();
    });
    for (const auto signal : {&TimeCursor::changed, &TimeCursor::historyChanged}) {
        connect(&time, signal, this, [this] {
            m_said.clear();
            refresh();
        });
    }
    connect(&time, &TimeCursor::movingChanged, this, &TimeBar::refresh);
    connect(&theme, &Theme::changed, this, &TimeBar::recolour);
    recolour();
    refresh();
}

void TimeBar::showHistory(std::shared_ptr<const HistorySummary> history)
{
    m_strip->show(std::move(history));
}

void TimeBar::setFlags(std::vector<StripFlag> flags)
{
    m_strip->setFlags(std::move(flags));
}

void TimeBar::setCompressed(bool compressed)
{
    m_strip->setCompressed(compressed);
}

bool TimeBar::compressed() const
{
    return m_strip->compressed();
}

void TimeBar::addControls(QWidget* controls)
{
    m_grid->addWidget(controls, kRows - 2, 1, 1, 3);
}

void TimeBar::setPlaying(const QString& words)
{
    if (words.isEmpty() != m_playing.isEmpty()) {
        m_words->setFont(Theme::sized(0, !words.isEmpty()));
    }
    m_playing = words;
    refresh();
}

void TimeBar::say(const QString& words)
{
    m_said = words;
    refresh();
}

void TimeBar::showFleet(const FleetView& fleet)
{
    m_shownAt = fleet.at;
    m_since = fleet.eventsHeld - std::min(fleet.eventsHeld, fleet.eventsCounted);
    refresh();
}

void TimeBar::setBusy(bool busy)
{
    m_busy = busy;
    if (busy) {
        m_patience.start();
    } else {
        m_patience.stop();
        refresh();
    }
}

void TimeBar::jump()
{
    m_at->setFocus(Qt::ShortcutFocusReason);
    m_at->selectAll();
}

void TimeBar::recolour()
{
    m_lookOfLive = m_time.live();
    m_live->setIcon(toneIcon(m_lookOfLive ? Tone::Nominal : Tone::Changing, m_theme));
}

void TimeBar::refresh()
{
    const bool none = m_time.history().end == UtcTime{};
    if (!m_at->hasFocus() || !m_at->isModified()) {
        m_at->setText(none ? QString() : format::utc(m_time.at()));
        markWrong(*m_at, false);
    }
    if (!m_knownAt->hasFocus() || !m_knownAt->isModified()) {
        const auto& known = m_time.context().knownAt;
        m_knownAt->setText(known ? format::utc(*known) : QString());
        markWrong(*m_knownAt, false);
    }
    m_live->setChecked(m_time.live());
    setEnabled(!none);
    const QString text = words();
    m_words->setText(m_words->fontMetrics().elidedText(text, Qt::ElideRight, m_words->width()));
    m_words->setToolTip(
        none || m_time.live()
            ? text
            : text + u'\n' +
                  tr("Counted from the newest event held: %1").arg(format::utc(m_time.head())));
    if (m_lookOfLive != m_time.live()) {
        recolour();
    }
}

QString TimeBar::words() const
{
    if (!m_playing.isEmpty()) {
        return m_playing;
    }
    if (!m_said.isEmpty()) {
        return m_said;
    }
    if (m_busy && !m_patience.isActive() && !m_time.moving()) {
        return tr("Working…");
    }
    if (m_time.history().end == UtcTime{}) {
        return {};
    }
    if (m_time.live()) {
        return tr("Live: follows the log");
    }
    if (m_shownAt != m_time.at()) {
        return tr("Screens still show %1").arg(format::utc(m_shownAt));
    }
    // From the newest event, not from this machine's clock: of a log that ended long ago as well.
    const QString since = format::count(m_since);
    return m_time.at() > m_time.head() ? tr("AS OF %1 after the log, +%2 events")
                                             .arg(format::span(m_time.at() - m_time.head()), since)
                                       : tr("AS OF %1 back, +%2 events")
                                             .arg(format::span(m_time.head() - m_time.at()), since);
}

void TimeBar::takeAt()
{
    const auto at = parseTimeWords(m_at->text(), m_time.head(), m_time.at());
    markWrong(*m_at, !at);
    if (!at) {
        m_words->setText(tr("‘%1’ is not a time that can be read").arg(m_at->text()));
        return;
    }
    m_at->setModified(false);
    m_time.pin(*at);
    refresh();
}

void TimeBar::takeKnownAt()
{
    const QString text = m_knownAt->text().trimmed();
    const auto at = parseTimeWords(text, m_time.head(), m_time.at());
    markWrong(*m_knownAt, !at && !text.isEmpty());
    if (!at && !text.isEmpty()) {
        m_words->setText(tr("‘%1’ is not a time that can be read").arg(text));
        return;
    }
    m_knownAt->setModified(false);
    m_time.setKnownAt(at);
    refresh();
}

} // namespace souverix
