#pragma once

#include <memory>
#include <optional>

#include <QWidget>

#include "model/query/event_list.h"

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTabWidget;
class QTextBrowser;
class QTreeView;

namespace souverix
{

class JsonTreeModel;
class StatePane;
class Theme;
struct Error;

/// One event in full: its JSON as a folded tree, its exact bytes as text and in hex, and what
/// proves it. UI thread only.
class EventDetail : public QWidget
{
    Q_OBJECT

public:
    explicit EventDetail(const Theme& theme, QWidget* parent = nullptr);

    void show(EventEvidence evidence, std::shared_ptr<Names> names);
    void showNothing();
    void showLoading();
    void showError(const Error& error);
    [[nodiscard]] const std::optional<EventEvidence>& evidence() const { return m_evidence; }
    /// A word above the panes, e.g. that the filter leaves this event out; empty hides it.
    void showNote(const QString& note);

signals:
    /// The reader wants these bytes in a file.
    void saveRequested(const QString& suggestedName, const QByteArray& bytes);
    void retryRequested();

private:
    void build();
    void fillBytes();
    void fillProof();
    void copyBytes();
    void copyProof();
    [[nodiscard]] QString fileStem() const;
    [[nodiscard]] QWidget* bytesSide();
    [[nodiscard]] QWidget* proofSide();

    const Theme& m_theme;
    std::optional<EventEvidence> m_evidence;
    std::shared_ptr<Names> m_names;
    JsonTreeModel* m_tree;
    QTreeView* m_treeView;
    StatePane* m_treeState;
    QPlainTextEdit* m_text;
    QPlainTextEdit* m_hex;
    QTabWidget* m_tabs;
    QTextBrowser* m_proof;
    QLabel* m_note;
    StatePane* m_state;
    QPushButton *m_copyBytes, *m_saveBytes, *m_copyProof, *m_saveProof;
};

} // namespace souverix
