#include "views/shell/notices.h"

#include <algorithm>

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "views/common/busy_bar.h"
#include "views/common/format.h"
#include "views/common/theme.h"
#include "views/common/tone_paint.h"
#include "views/common/words.h"
#include "views/shell/trust_bar.h"

namespace souverix
{

namespace
{

constexpr qsizetype kMostErrors = 4; // at once
constexpr QStringView kBetween = u"\n\n";

QWidget* strip(QWidget* parent, QLabel*& label, std::initializer_list<QWidget*> rest)
{
    auto* box = new QWidget(parent);
    box->setAutoFillBackground(true);
    label = new QLabel(box);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(10, 4, 10, 4);
    row->addWidget(label, 1);
    for (QWidget* widget : rest) {
        row->addWidget(widget);
    }
    box->hide();
    return box;
}

void tint(QWidget& box, const QColor& fill, const QColor& text)
{
    QPalette palette = box.palette();
    palette.setColor(QPalette::Window, fill);
    palette.setColor(QPalette::WindowText, text);
    box.setPalette(palette);
}

QString wordsOf(const QString& title, const Error& error)
{
    return toneSymbol(Tone::High) + u' ' + title + QStringLiteral(" — ") + format::error(error);
}

/// `region-c, region-d and 3 more`
QString names(const FleetView& fleet, const std::vector<const RegionTrust*>& regions,
              TrustWord word)
{
    constexpr qsizetype kMost = 4;
    QStringList all;
    for (const RegionTrust* region : regions) {
        if (region->trust == word) {
            all << qstr(fleet.text(region->region));
        }
    }
    const auto more = all.size() - kMost;
    QString text = all.mid(0, kMost).join(QStringLiteral(", "));
    return more > 0 ? Notices::tr("%1 and %2 more").arg(text).arg(more) : text;
}

QString sentence(const FleetView& fleet, TrustWord word)
{
    const QString who = names(fleet, byTrust(fleet), word);
    return who.isEmpty() ? QString()
                         : QStringLiteral("%1 %2 — %3: %4")
                               .arg(toneSymbol(toneOf(word)), trustText(word).toUpper(), who,
                                    trustMeaning(word));
}

} // namespace

Notices::Notices(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_keys(new QPushButton), m_missing(new QPushButton),
      m_bar(new BusyBar)
{
    auto* evidence = new QPushButton(tr("Show evidence"));
    auto* cancel = new QPushButton(tr("Cancel"));
    auto* copy = new QPushButton(tr("Copy details"));
    auto* close = new QPushButton(tr("Close"));
    m_banner = strip(this, m_bannerText, {evidence});
    m_notice = strip(this, m_noticeText, {m_missing, m_keys});
    m_opening = strip(this, m_openingText, {m_bar, cancel});
    m_error = strip(this, m_errorText, {copy, close});
    m_bannerText->setFont(Theme::sized(1, true));
    m_bar->setFixedWidth(fontMetrics().averageCharWidth() * 30);
    m_noticeText->setWordWrap(false);
    m_noticeText->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    for (QWidget* widget : {m_banner, m_error, m_opening, m_notice}) {
        all->addWidget(widget);
    }
    connect(evidence, &QPushButton::clicked, this, &Notices::trustAsked);
    connect(m_missing, &QPushButton::clicked, this, [this] {
        m_errorText->setText((m_refusals + m_awaited).join(kBetween));
        m_error->show();
    });
    connect(m_keys, &QPushButton::clicked, this, &Notices::trustAsked);
    connect(cancel, &QPushButton::clicked, this, &Notices::cancelled);
    connect(close, &QPushButton::clicked, this, &Notices::hideError);
    connect(copy, &QPushButton::clicked, this,
            [this] { QApplication::clipboard()->setText(m_errorText->text()); });
    connect(&theme, &Theme::changed, this, &Notices::recolour);
    recolour();
}

void Notices::recolour()
{
    const ToneColours& critical = m_theme.tone(Tone::Critical);
    const Colours& colours = m_theme.colours();
    tint(*m_banner, critical.fill, critical.text);
    tint(*m_error, colours.raised, colours.text);
    tint(*m_opening, colours.raised, colours.text);
    tint(*m_notice, colours.panel, colours.text);
}

void Notices::showTrust(const FleetView* fleet)
{
    QStringList worst;
    QStringList notice;
    if (fleet != nullptr) {
        for (const TrustWord word : {TrustWord::Forked, TrustWord::Broken}) {
            if (const QString text = sentence(*fleet, word); !text.isEmpty()) {
                worst << text;
            }
        }
        if (worst.isEmpty() && fleet->openForks) {
            worst << toneSymbol(Tone::Critical) + u' ' + trustText(TrustWord::Forked).toUpper() +
                         QStringLiteral(" — ") + trustMeaning(TrustWord::Forked);
        }
        for (const TrustWord word : {TrustWord::Unproven, TrustWord::Unpinned}) {
            if (const QString text = sentence(*fleet, word); !text.isEmpty()) {
                notice << text;
            }
        }
    }
    m_bannerText->setText(worst.join(u'\n'));
    m_banner->setVisible(!worst.isEmpty());
    m_trust = notice;
    const bool pinnable = fleet != nullptr && !sentence(*fleet, TrustWord::Unpinned).isEmpty();
    m_keys->setText(pinnable ? tr("Compare and pin…") : tr("Show evidence"));
    m_keys->setVisible(!notice.isEmpty());
    updateNotice();
}

void Notices::updateNotice()
{
    m_noticeText->setText(m_trust.join(QStringLiteral("   ")));
    m_noticeText->setToolTip(m_trust.join(u'\n'));
    QStringList missing;
    if (!m_refusals.isEmpty()) {
        missing << tr("Refused, not held here: %1").arg(m_refusals.size());
    }
    if (!m_awaited.isEmpty()) {
        missing << tr("Waiting for earlier entries: %1").arg(m_awaited.size());
    }
    m_missing->setText(toneSymbol(Tone::High) + u' ' + missing.join(QStringLiteral(" · ")));
    m_missing->setToolTip((m_refusals + m_awaited).join(u'\n'));
    m_missing->setVisible(!missing.isEmpty());
    m_notice->setVisible(!m_trust.isEmpty() || !missing.isEmpty());
}

void Notices::showOpening(const OpeningProgress& progress)
{
    QStringList words{tr("Reading %1").arg(progress.what)};
    if (progress.entries > 0) {
        words << tr("%1 events").arg(format::count(progress.entries));
    }
    if (progress.perSecond > 0) {
        words << format::rate(progress.perSecond);
    }
    if (progress.left) {
        words << tr("%1 left").arg(format::span(*progress.left));
    }
    m_openingText->setText(words.join(QStringLiteral(" · ")));
    m_bar->setRange(0, progress.share < 0 ? 0 : 1000);
    m_bar->setValue(static_cast<int>(progress.share * 1000));
    m_opening->show();
}

void Notices::hideOpening()
{
    m_opening->hide();
}

QStringList Notices::openErrors() const
{
    return m_error->isHidden() ? QStringList() : m_errorText->text().split(kBetween.toString());
}

void Notices::setOpenErrors(const QStringList& errors)
{
    m_errorText->setText(
        errors.mid(std::max<qsizetype>(0, errors.size() - kMostErrors)).join(kBetween));
    m_error->setVisible(!errors.isEmpty());
}

QString Notices::showError(const QString& title, const Error& error)
{
    const QString words = wordsOf(title, error);
    // One that was not closed yet is not hidden by the next.
    QStringList open = openErrors();
    open.removeAll(words);
    open << words;
    setOpenErrors(open);
    return words;
}

void Notices::showRefusal(const QString& title, const Error& error)
{
    if (const QString words = showError(title, error); !m_refusals.contains(words)) {
        m_refusals << words;
    }
    updateNotice();
}

void Notices::showAwaited(const QString& title, const Error& error)
{
    if (const QString words = showError(title, error); !m_awaited.contains(words)) {
        m_awaited << words;
    }
    updateNotice();
}

void Notices::withdrawAwaited(const QString& title, const Error& error)
{
    const QString words = wordsOf(title, error);
    m_awaited.removeAll(words);
    QStringList open = openErrors();
    if (open.removeAll(words) > 0) {
        setOpenErrors(open);
    }
    updateNotice();
}

void Notices::hideError()
{
    m_error->hide();
}

void Notices::forgetMissing()
{
    m_refusals.clear();
    m_awaited.clear();
    updateNotice();
}

} // namespace souverix
