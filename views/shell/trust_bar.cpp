#include "views/shell/trust_bar.h"

#include <algorithm>

#include <QFontMetrics>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

#include "views/common/evidence_words.h"
#include "views/common/format.h"
#include "views/common/theme.h"
#include "views/common/tone_paint.h"
#include "views/common/words.h"

namespace souverix
{

std::vector<const RegionTrust*> byTrust(const FleetView& fleet)
{
    std::vector<const RegionTrust*> regions;
    for (const RegionTrust& region : fleet.regions) {
        regions.push_back(&region);
    }
    std::stable_sort(regions.begin(), regions.end(), [&](const auto* a, const auto* b) {
        return a->trust != b->trust ? a->trust > b->trust
                                    : fleet.text(a->region) < fleet.text(b->region);
    });
    return regions;
}

TrustBar::TrustBar(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_chips(new QHBoxLayout), m_age(new QLabel(this)),
      m_clocks(new QLabel(this))
{
    setAccessibleName(tr("Trust and age of what is shown"));
    m_chips->setSpacing(2);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(6, 1, 6, 1);
    row->addLayout(m_chips);
    row->addStretch(1);
    row->addWidget(m_age);
    row->addSpacing(fontMetrics().averageCharWidth() * 2);
    row->addWidget(m_clocks);
    m_clocks->setToolTip(tr("UTC, and this machine's own time in brackets"));
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &TrustBar::tick);
    m_second.start();
    connect(&theme, &Theme::changed, this, &TrustBar::rebuild);
    tick();
}

void TrustBar::showFleet(std::shared_ptr<const FleetView> fleet)
{
    m_fleet = std::move(fleet);
    QStringList ages{tr("How long ago the newest event held here was recorded.")};
    for (std::size_t i = 0; m_fleet && i < kEvidenceAxes; ++i) {
        if (m_fleet->evidence[i].total() > 0) {
            const auto axis = static_cast<EvidenceAxis>(i);
            ages << QString() << spreadTip(axis, m_fleet->evidence[i], m_fleet->at);
        }
    }
    m_age->setToolTip(ages.join(u'\n'));
    tick();
    if (m_chipTexts != chipTexts()) { // at another T they are the same
        rebuild();
    }
}

QStringList TrustBar::chipTexts() const
{
    QStringList texts;
    for (std::size_t i = 0; m_fleet && i < m_fleet->regions.size(); ++i) {
        texts << chipText(m_fleet->regions[i]);
    }
    return texts;
}

void TrustBar::setNow(UtcTime now)
{
    m_fixedNow = now;
    tick();
}

QString TrustBar::chipText(const RegionTrust& region) const
{
    return tr("%1 %2 %3")
        .arg(qstr(m_fleet->text(region.region)), trustText(region.trust),
             format::count(region.size));
}

void TrustBar::rebuild()
{
    m_chipTexts = chipTexts();
    while (QLayoutItem* item = m_chips->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (!m_fleet || m_fleet->regions.empty()) {
        return;
    }
    const QFontMetrics metrics(font());
    int room = width() - m_age->sizeHint().width() - m_clocks->sizeHint().width() -
               metrics.averageCharWidth() * 14;
    const auto regions = byTrust(*m_fleet);
    for (std::size_t i = 0; i < regions.size(); ++i) {
        const RegionTrust& region = *regions[i];
        auto* chip = new QToolButton(this);
        chip->setAutoRaise(true);
        chip->setIcon(toneIcon(toneOf(region.trust), m_theme, metrics.ascent()));
        chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        chip->setText(chipText(region));
        chip->setToolTip(
            QStringLiteral("%1\n%2").arg(chipText(region), trustMeaning(region.trust)));
        chip->setAccessibleName(chipText(region));
        chip->setFocusPolicy(Qt::TabFocus);
        room -= chip->sizeHint().width() + 2;
        if (room < 0 && i > 0) {
            chip->setText(tr("+%n more", nullptr, static_cast<int>(regions.size() - i)));
            chip->setIcon({});
            QStringList rest;
            for (std::size_t j = i; j < std::min(regions.size(), i + 30); ++j) {
                rest << chipText(*regions[j]);
            }
            chip->setToolTip(rest.join(u'\n'));
        }
        connect(chip, &QToolButton::clicked, this,
                [this, id = region.region] { emit regionChosen(id); });
        m_chips->addWidget(chip);
        chip->show();
        if (room < 0 && i > 0) {
            break;
        }
    }
    // A picture may be taken before the layout's own turn comes.
    layout()->activate();
}

void TrustBar::tick()
{
    const UtcTime now = m_fixedNow.value_or(UtcTime::now());
    const QString utc = format::utc(now);
    const QString local = format::local(now);
    m_clocks->setText(tr("UTC %1 (%2)").arg(utc.mid(11, 8), local.mid(11, 5)));
    if (!m_fleet || m_fleet->eventsHeld == 0) {
        m_age->setText(tr("no evidence yet"));
        return;
    }
    m_age->setText(
        m_fleet->head <= now
            ? tr("evidence age %1").arg(format::span(now - m_fleet->head))
            : tr("evidence %1 ahead of this clock").arg(format::span(m_fleet->head - now)));
}

void TrustBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    // Chips are made anew for the new width, after this layout pass.
    QMetaObject::invokeMethod(this, &TrustBar::rebuild, Qt::QueuedConnection);
}

} // namespace souverix
