#include "views/shell/compare_bar.h"

#include <algorithm>

#include <QFontMetrics>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>

#include "views/common/change_paint.h"
#include "views/common/format.h"
#include "views/common/link_label.h"
#include "views/common/theme.h"
#include "views/common/time_cursor.h"
#include "views/shell/compare_words.h"
#include "views/shell/time_words.h"

namespace souverix
{

namespace
{

struct Step {
    const char* name;
    double seconds;
};

constexpr Step kSteps[] = {
    {QT_TRANSLATE_NOOP("souverix::CompareBar", "An hour before T"), 3600},
    {QT_TRANSLATE_NOOP("souverix::CompareBar", "Six hours before T"), 6 * 3600},
    {QT_TRANSLATE_NOOP("souverix::CompareBar", "A day before T"), 86400},
    {QT_TRANSLATE_NOOP("souverix::CompareBar", "A week before T"), 7 * 86400},
    {QT_TRANSLATE_NOOP("souverix::CompareBar", "30 days before T"), 30 * 86400},
};

QToolButton* toggle(QWidget* parent, const QString& text, const QString& meaning)
{
    auto* button = new QToolButton(parent);
    button->setText(text);
    button->setToolTip(meaning);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

CompareBar::CompareBar(TimeCursor& time, const Theme& theme, QWidget* parent)
    : QWidget(parent), m_time(time), m_theme(theme),
      m_asWas(toggle(this, tr("As it was"), tr("At T, by all that is known now (K changes over)"))),
      m_asKnown(toggle(this, tr("As we knew it"),
                       tr("At T, by what had been recorded by T. What differs is marked (K changes "
                          "over)"))),
      m_compare(toggle(this, tr("Compare"),
                       tr("Mark what differs from another moment, T2 (C; Esc stops)"))),
      m_with(new QLabel(tr("with T2"), this)), m_base(new QLineEdit(this)),
      m_words(new LinkLabel(this))
{
    m_base->setAccessibleName(tr("T2: compared with"));
    m_base->setToolTip(
        tr("The moment to compare with: 2026-02-26 03:45, yesterday 14:00, now, -1d. "
           "Or drag its mark in the overview."));
    const QFontMetrics metrics(m_base->font());
    m_base->setFixedWidth(metrics.horizontalAdvance(QStringLiteral("0000-00-00 00:00:00Z")) +
                          metrics.averageCharWidth() * 4);
    m_with->setBuddy(m_base);
    m_words->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_words->setTextFormat(Qt::RichText);
    m_words->setTextInteractionFlags(Qt::LinksAccessibleByMouse);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(6, 0, 6, 3);
    row->setSpacing(6);
    auto* pair = new QHBoxLayout;
    pair->setSpacing(0);
    pair->addWidget(m_asWas);
    pair->addWidget(m_asKnown);
    row->addLayout(pair);
    row->addWidget(m_compare);
    row->addWidget(m_with);
    row->addWidget(m_base);
    row->addWidget(m_words, 1);
    addKnowledge();
    addMoment();
    m_patience.setSingleShot(true);
    m_patience.setInterval(300);
    connect(&m_patience, &QTimer::timeout, this, &CompareBar::say);
    connect(m_words, &QLabel::linkActivated, this, &CompareBar::changesAsked);
    connect(&time, &TimeCursor::changed, this, &CompareBar::refresh);
    connect(&time, &TimeCursor::compareChanged, this, &CompareBar::refresh);
    connect(&time, &TimeCursor::historyChanged, this, &CompareBar::refresh);
    connect(&theme, &Theme::changed, this, &CompareBar::refresh);
    refresh();
}

void CompareBar::addKnowledge()
{
    connect(m_asWas, &QToolButton::clicked, this, [this] {
        m_time.showKnowledge(false);
        refresh();
    });
    connect(m_asKnown, &QToolButton::clicked, this, [this] {
        m_time.showKnowledge(true);
        refresh();
    });
}

void CompareBar::addMoment()
{
    auto* menu = new QMenu(this);
    menu->addAction(tr("Now"), this, [this] { m_time.compareWith(std::nullopt); });
    for (const Step& step : kSteps) {
        menu->addAction(tr(step.name), this, [this, seconds = step.seconds] {
            m_time.compareWith(std::max(shifted(m_time.at(), -seconds), m_time.history().begin));
        });
    }
    m_compare->setMenu(menu);
    m_compare->setPopupMode(QToolButton::MenuButtonPopup);
    m_compare->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(m_compare, &QToolButton::clicked, this, [this](bool on) {
        if (on) {
            m_time.compareAgain();
        } else {
            m_time.stopComparing();
        }
        refresh();
    });
    connect(m_base, &QLineEdit::returnPressed, this, &CompareBar::takeBase);
}

void CompareBar::showComparison(const FleetComparison* comparison)
{
    m_rich = comparison ? comparedWords(*comparison, true) : QString();
    m_plain = comparison ? comparedWords(*comparison, false) : QString();
    say();
}

void CompareBar::setBusy(bool busy)
{
    m_busy = busy;
    if (busy) {
        m_patience.start();
    } else {
        m_patience.stop();
        say();
    }
}

void CompareBar::refresh()
{
    const Compare comparing = m_time.comparing();
    setEnabled(m_time.history().end != UtcTime{});
    m_asKnown->setChecked(m_time.asKnownThen());
    m_asWas->setChecked(!m_time.live() && !m_time.context().knownAt);
    m_compare->setChecked(comparing == Compare::Moment);
    for (QToolButton* button : {m_asWas, m_asKnown, m_compare}) {
        QFont face = font(); // a pressed button alone is hard to tell in the dark
        face.setBold(button->isChecked());
        button->setFont(face);
    }
    m_compare->setIcon(changeIcon(ChangeKind::Changed, m_theme));
    const bool moment = comparing == Compare::Moment;
    m_with->setVisible(moment);
    m_base->setVisible(moment);
    if (moment && !(m_base->hasFocus() && m_base->isModified())) {
        const auto base = m_time.base();
        m_base->setText(base && base->at ? format::utc(*base->at) : QStringLiteral("now"));
    }
    say();
}

void CompareBar::say()
{
    if (m_time.comparing() == Compare::Off) {
        m_words->clear();
    } else if (m_plain.isEmpty() || (m_busy && !m_patience.isActive())) {
        m_words->setText(tr("Comparing…"));
    } else {
        m_words->setText(m_rich);
    }
    m_words->setToolTip(m_plain);
    m_words->setAccessibleName(m_plain);
}

void CompareBar::takeBase()
{
    const QString text = m_base->text().trimmed();
    const auto at = parseTimeWords(text, m_time.head(), m_time.at());
    if (!at) {
        m_words->setText(tr("‘%1’ is not a time that can be read").arg(text.toHtmlEscaped()));
        m_base->selectAll();
        return;
    }
    m_base->setModified(false);
    const bool now = text.compare(u"now", Qt::CaseInsensitive) == 0;
    m_time.compareWith(now ? std::nullopt : at);
    refresh();
}

} // namespace souverix
