#include "views/federation/federation_screen.h"

#include <QVBoxLayout>

#include "views/common/format.h"
#include "views/common/state_pane.h"
#include "views/common/table_view.h"
#include "views/federation/federation_body.h"

namespace souverix
{

namespace
{

class FederationScreen : public Screen
{
public:
    explicit FederationScreen(const ScreenContext& context)
        : Screen(context, QStringLiteral("federation"), FederationBody::tr("Federation"),
                 QStringLiteral("federation")),
          m_body(new FederationBody(context.theme, context.queries)), m_state(new StatePane(m_body))
    {
        auto* layout = new QVBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(m_state);
        Selection& selection = context.selection;
        connect(m_state, &StatePane::openRequested, this, &Screen::openSource);
        connect(m_body, &FederationBody::regionSelected, this,
                [this, &selection](NameId region) { selection.select(Ref::region(region), id()); });
        connect(m_body, &FederationBody::nodeSelected, this,
                [this, &selection](NameId node) { selection.select(Ref::node(node), id()); });
        connect(m_body, &FederationBody::nodeActivated, this, &Screen::openNode);
        connect(m_body, &FederationBody::eventActivated, this, &Screen::openEvent);
        connect(m_body, &FederationBody::nodesActivated, this, [this](NameId region) {
            emit openScreenFiltered(
                QStringLiteral("fleet"),
                QStringLiteral("region = \"%1\"").arg(qstr(m_body->fleet()->text(region))));
        });
        connect(&selection, &Selection::changed, this, [this] { showSelection(); });
    }

    void showFleet(std::shared_ptr<const FleetView> fleet) override
    {
        if (!fleet) {
            m_state->showNoSource();
            return;
        }
        if (fleet->federation.empty() && fleet->findings.empty()) {
            m_state->showEmpty(FederationBody::tr("No region has a log or is announced"));
            return;
        }
        m_state->showReady();
        m_body->show(std::move(fleet), base());
        showSelection();
    }

    bool applyFilter(const QString& text) override
    {
        m_body->openTab(FederationBody::Findings);
        m_body->filter().setText(text);
        return true;
    }

    [[nodiscard]] int badge(const FleetView& fleet) const override
    {
        return static_cast<int>(fleet.conflicts.size() + fleet.findings.size());
    }

    void prepareForPicture() override { m_body->chooseSomething(); }

private:
    void showSelection()
    {
        const Ref& primary = context().selection.primary();
        NameId region = primary.kind == Ref::Kind::Region ? primary.name : NameId::None;
        if (primary.kind == Ref::Kind::Node && m_body->fleet()) {
            const NodeRow* node = m_body->fleet()->find(primary.name);
            region = node == nullptr ? NameId::None : node->region;
        }
        m_body->showRegion(region);
    }

    FederationBody* m_body;
    StatePane* m_state;
};

} // namespace

std::unique_ptr<Screen> makeFederationScreen(const ScreenContext& context)
{
    return std::make_unique<FederationScreen>(context);
}

} // namespace souverix
