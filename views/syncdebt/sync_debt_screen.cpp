#include "views/syncdebt/sync_debt_screen.h"

#include <QVBoxLayout>

#include "views/common/state_pane.h"
#include "views/syncdebt/debt_figures.h"
#include "views/syncdebt/sync_debt_body.h"

namespace souverix
{

namespace
{

class SyncDebtScreen : public Screen
{
public:
    explicit SyncDebtScreen(const ScreenContext& context)
        : Screen(context, QStringLiteral("syncdebt"), SyncDebtBody::tr("Sync debt"),
                 QStringLiteral("syncdebt")),
          m_body(new SyncDebtBody(context.theme, context.queries)), m_state(new StatePane(m_body))
    {
        auto* layout = new QVBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(m_state);
        connect(m_state, &StatePane::openRequested, this, &Screen::openSource);
        connect(m_body, &SyncDebtBody::nodeSelected, this,
                [this](NameId node) { this->context().selection.select(Ref::node(node), id()); });
        connect(m_body, &SyncDebtBody::nodeActivated, this, &Screen::openNode);
        connect(m_body, &SyncDebtBody::regionActivated, this, [this](NameId region) {
            this->context().selection.select(Ref::region(region), id());
            emit openScreen(QStringLiteral("federation"));
        });
        connect(&context.selection, &Selection::changed, this, [this] { showSelection(); });
    }

    void showFleet(std::shared_ptr<const FleetView> fleet) override
    {
        if (!fleet) {
            m_state->showNoSource();
            return;
        }
        if (fleet->nodes.empty()) {
            m_state->showEmpty(SyncDebtBody::tr("No node exists at this time"));
            return;
        }
        m_state->showReady();
        m_body->show(std::move(fleet), base());
        showSelection();
    }

    bool applyFilter(const QString& text) override { return m_body->applyText(text); }

    [[nodiscard]] int badge(const FleetView& fleet) const override
    {
        return static_cast<int>(fleet.notConverging);
    }

    void prepareForPicture() override
    {
        if (context().selection.primary().empty() && m_body->fleet()) {
            const NameId longest = debtFiguresOf(*m_body->fleet()).longest;
            if (longest != NameId::None) {
                context().selection.select(Ref::node(longest), id());
            }
        }
    }

private:
    void showSelection()
    {
        const Ref& primary = context().selection.primary();
        m_body->showSelected(primary.kind == Ref::Kind::Node ? primary.name : NameId::None);
    }

    SyncDebtBody* m_body;
    StatePane* m_state;
};

} // namespace

std::unique_ptr<Screen> makeSyncDebtScreen(const ScreenContext& context)
{
    return std::make_unique<SyncDebtScreen>(context);
}

} // namespace souverix
