#pragma once

#include <memory>
#include <string>
#include <vector>

#include "views/common/screen.h"
#include "views/trust/graph_view.h"
#include "views/trust/path_html.h"

class QLabel;
class QSplitter;
class QToolBar;

namespace souverix
{

class FigureTile;
class FilterBox;
class FleetTrustRows;
class StatePane;
class TrustSide;

/// The supply chain as a picture, the paths that decide a node's verdict in words, and 'what if'.
class TrustScreen : public Screen
{
    Q_OBJECT

public:
    explicit TrustScreen(const ScreenContext& context);

    void showFleet(std::shared_ptr<const FleetView> fleet) override;
    bool applyFilter(const QString& text) override;
    void prepareForPicture() override;

private:
    /// A node's verdict with its failing paths.
    struct Why {
        NodeTrust trust;
        TrustGraph graph; ///< of the node alone
    };

    void build();
    [[nodiscard]] QToolBar* makeTools(QWidget* parent);
    [[nodiscard]] QWidget* makeFigures();
    void join();
    void readAll();
    void readGraph(bool keepView);
    void readNodes();
    void readWhy();
    void readWhatIf(const TrustTarget& target);
    void takeGraph(std::shared_ptr<const PlacedGraph> placed, bool keepView);
    void failed(const Error& error);

    void chooseVertex(const std::string& key);
    void activateVertex(const std::string& key);
    void focusOn(const TrustFocus& focus);
    void showPath(std::size_t path);
    void followSelection();
    void showWhy();
    void showState();
    [[nodiscard]] NameId chosenNode() const;

    std::shared_ptr<const FleetView> m_fleet;
    TrustFocus m_focus;
    std::string m_lastOpened; ///< where new vertices come from
    std::shared_ptr<const FleetTrust> m_trust;
    std::shared_ptr<const Why> m_why;
    GraphView* m_graph = nullptr;
    TrustSide* m_side = nullptr;
    StatePane *m_pane = nullptr, *m_graphPane = nullptr;
    FilterBox* m_filter = nullptr; ///< of the nodes whose graph is drawn
    QLabel* m_said = nullptr;
    QAction *m_all = nullptr, *m_only = nullptr, *m_fold = nullptr, *m_ask = nullptr;
    std::vector<FigureTile*> m_tiles;
};

[[nodiscard]] std::unique_ptr<Screen> makeTrustScreen(const ScreenContext& context);

} // namespace souverix
