#include "views/node/node_screen.h"

#include <algorithm>

#include <QVBoxLayout>

#include "views/common/format.h"
#include "views/common/state_pane.h"
#include "views/node/node_body.h"

namespace souverix
{

namespace
{

class NodeScreen : public Screen
{
public:
    explicit NodeScreen(const ScreenContext& context)
        : Screen(context, QStringLiteral("node"), NodeBody::tr("Node"), QStringLiteral("node")),
          m_body(new NodeBody(context.theme, context.queries)), m_state(new StatePane(m_body))
    {
        auto* layout = new QVBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(m_state);
        Selection& selection = context.selection;
        connect(m_state, &StatePane::openRequested, this, &Screen::openSource);
        connect(m_state, &StatePane::retryRequested, this, [this] { askPage(); });
        connect(m_body, &NodeBody::eventSelected, this, [this, &selection](const EventRef& ref) {
            selection.select(Ref::ofEvent(ref), id());
        });
        connect(m_body, &NodeBody::eventActivated, this, &Screen::openEvent);
        connect(m_body, &NodeBody::eventsWanted, this, [this] {
            EventFilter filter;
            filter.subject = m_node;
            emit openEvents(filter);
        });
        connect(&selection, &Selection::changed, this, [this, &selection] {
            const Ref& primary = selection.primary();
            if (primary.kind == Ref::Kind::Node && primary.name != m_node) {
                showNode(primary.name);
            }
        });
    }

    void showFleet(std::shared_ptr<const FleetView> fleet) override
    {
        const bool sameSource = fleet && m_fleet && fleet->names == m_fleet->names;
        m_fleet = std::move(fleet);
        if (!m_fleet) {
            m_node = NameId::None;
            m_state->showNoSource();
            return;
        }
        if (!sameSource) {
            m_node = NameId::None;
        }
        const Ref& primary = context().selection.primary();
        if (m_node == NameId::None && primary.kind == Ref::Kind::Node) {
            m_node = primary.name;
        }
        askPage();
    }

    void showNode(NameId node) override
    {
        m_node = node;
        if (m_fleet && isVisible()) {
            askPage();
        }
    }

    void prepareForPicture() override
    {
        if (m_node != NameId::None || !m_fleet || m_fleet->nodes.empty()) {
            return;
        }
        const auto worst = std::max_element(
            m_fleet->nodes.begin(), m_fleet->nodes.end(), [](const NodeRow& a, const NodeRow& b) {
                return std::pair(a.drift, a.findings) < std::pair(b.drift, b.findings);
            });
        context().selection.select(Ref::node(worst->node), id());
        showNode(worst->node);
    }

private:
    void askPage()
    {
        if (!m_fleet) {
            return;
        }
        if (m_node == NameId::None) {
            m_state->showEmpty(NodeBody::tr("Choose a node on any screen, or with Ctrl+K and @"));
            return;
        }
        if (!m_body->content() || m_body->content()->row().node != m_node) {
            m_state->showLoading(
                NodeBody::tr("Reading the history of %1").arg(qstr(m_fleet->text(m_node))));
        }
        ask(
            QStringLiteral("page"),
            [fleet = m_fleet, before = base(), node = m_node](ReplicaView& view,
                                                              const std::stop_token& stop) {
                return loadNode(view, fleet, before, node, stop);
            },
            [this](Result<std::shared_ptr<const NodeContent>> content) {
                take(std::move(content));
            });
    }

    void take(Result<std::shared_ptr<const NodeContent>> content)
    {
        if (content) {
            m_body->show(std::move(*content));
            m_state->showReady();
        } else if (content.error().code == ErrorCode::NotFound && m_fleet) {
            m_state->showEmpty(NodeBody::tr("%1 does not exist at %2")
                                   .arg(qstr(m_fleet->text(m_node)), format::utc(m_fleet->at)));
        } else if (content.error().code != ErrorCode::Cancelled) {
            m_state->showError(content.error());
        }
    }

    std::shared_ptr<const FleetView> m_fleet;
    NameId m_node{};
    NodeBody* m_body;
    StatePane* m_state;
};

} // namespace

std::unique_ptr<Screen> makeNodeScreen(const ScreenContext& context)
{
    return std::make_unique<NodeScreen>(context);
}

} // namespace souverix
