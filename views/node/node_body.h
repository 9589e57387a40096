#pragma once

#include <memory>
#include <vector>

#include <QWidget>

#include "views/node/node_content.h"

class QHBoxLayout;
class QScrollArea;
class QTreeView;
class QVBoxLayout;

namespace souverix
{

class JsonTreeModel;
class LinkBrowser;
class ListSection;
class NodeHeader;
class NodeTimeline;
class Queries;
class Section;
class Theme;
class ValidityDelegate;

/// One node's page: header, anchors, and below them its sections in one or two columns. UI thread
/// only.
class NodeBody : public QWidget
{
    Q_OBJECT

public:
    NodeBody(const Theme& theme, Queries& queries, QWidget* parent = nullptr);

    void show(std::shared_ptr<const NodeContent> content);
    [[nodiscard]] const std::shared_ptr<const NodeContent>& content() const { return m_content; }

signals:
    void eventSelected(const souverix::EventRef& ref);
    void eventActivated(const souverix::EventRef& ref);
    /// All events of the node, in the raw log.
    void eventsWanted();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void wire();
    void addAnchors();
    void arrange();
    void showLists();
    void showChanges();
    void showDebt();
    void showDocuments();
    void goTo(const QWidget* section);

    const Theme& m_theme;
    std::shared_ptr<const NodeContent> m_content;
    NodeHeader* m_header;
    NodeTimeline* m_lane;
    LinkBrowser* m_debtText;
    JsonTreeModel* m_tree;
    QTreeView* m_treeView;
    Section *m_timeline, *m_debt, *m_documents;
    ListSection *m_changes, *m_drift, *m_episodes, *m_attestations, *m_certificates, *m_deployments,
        *m_findings, *m_events;
    ValidityDelegate* m_bars;
    QScrollArea* m_area;
    QVBoxLayout *m_left, *m_right;
    QHBoxLayout* m_anchors;
    int m_columns = 0;
};

} // namespace souverix
