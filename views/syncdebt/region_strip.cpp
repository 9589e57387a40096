#include "views/syncdebt/region_strip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>

#include "views/common/format.h"
#include "views/common/region_words.h"
#include "views/common/theme.h"
#include "views/common/tone_paint.h"
#include "views/syncdebt/debt_figures.h"

namespace souverix
{

RegionStrip::RegionStrip(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_row(new QHBoxLayout)
{
    auto* box = new QWidget;
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->addStretch(1);
    box->setLayout(m_row);
    auto* area = new QScrollArea;
    area->setWidget(box);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFixedHeight(3 * fontMetrics().height() + 10 +
                         area->horizontalScrollBar()->sizeHint().height());
    auto* outer = new QHBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(area);
    setAccessibleName(tr("Federation: regions and their upstreams"));
    connect(&theme, &Theme::changed, this, &RegionStrip::fill);
}

void RegionStrip::show(std::shared_ptr<const FleetView> fleet)
{
    m_fleet = std::move(fleet);
    fill();
}

void RegionStrip::fill()
{
    if (!m_fleet) {
        return;
    }
    const FleetView& fleet = *m_fleet;
    while (m_buttons.size() < fleet.federation.size()) {
        auto* button = new QToolButton;
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setAutoRaise(true);
        const std::size_t index = m_buttons.size();
        connect(button, &QToolButton::clicked, this, [this, index] {
            emit regionClicked(static_cast<NameId>(m_buttons[index]->property("region").toUInt()));
        });
        m_row->insertWidget(static_cast<int>(index), button);
        m_buttons.push_back(button);
    }
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        QToolButton& button = *m_buttons[i];
        button.setVisible(i < fleet.federation.size());
        if (i >= fleet.federation.size()) {
            continue;
        }
        const RegionFederation& region = fleet.federation[i];
        const Names& names = *fleet.names;
        button.setProperty("region", static_cast<quint32>(region.region));
        button.setIcon(toneIcon(toneOfRegionSync(region, names), m_theme));
        const QString text =
            tr("%1 → %2\n%3\n%4, synced %5")
                .arg(qstr(names.text(region.region)), announcedName(region.upstream, names),
                     regionDebtText(region), regionFrequencyText(region, names),
                     regionLastSyncText(region, fleet.at));
        button.setText(text);
        button.setAccessibleName(text);
        const RegionDebt debt = regionDebtOf(fleet, region.region);
        button.setToolTip(tr("%1\n%2 of %3 nodes owe %4 and %5 messages")
                              .arg(text, format::count(debt.owing), format::count(debt.nodes),
                                   format::hours(debt.hours), format::number(debt.messages, 1)));
    }
}

} // namespace souverix
