#pragma once

#include <functional>
#include <vector>

#include <QKeySequence>
#include <QObject>
#include <QString>

class QAction;
class QWidget;

namespace souverix
{

/// One thing a reader can do. Command palette, menus and help are made from these.
struct ActionInfo {
    QString id;       ///< stable, e.g. `time.live`
    QString name;     ///< translated
    QString alias;    ///< English, searched as well
    QString category; ///< translated heading in the help
    QList<QKeySequence> keys;
};

/// The list of all actions of a window. UI thread only.
class ActionRegistry : public QObject
{
    Q_OBJECT

public:
    struct Entry {
        ActionInfo info;
        QAction* action = nullptr;
        QString whyNot; ///< the reason where it is disabled
    };

    explicit ActionRegistry(QWidget* window);

    /// Adds an action of the whole window. Its id must be new.
    QAction* add(const ActionInfo& info, std::function<void()> run);
    /// Adds one whose keys work only while `scope` or a child of it has the focus.
    QAction* addFor(QWidget* scope, const ActionInfo& info, std::function<void()> run);
    /// Documents keys that a canvas handles itself; it can be read in the help, not run.
    void describe(const ActionInfo& info);
    void setEnabled(const QString& id, bool enabled, const QString& whyNot = {});

    [[nodiscard]] const std::vector<Entry>& entries() const { return m_entries; }
    [[nodiscard]] QAction* action(const QString& id) const;

signals:
    void changed();

private:
    QAction* make(QWidget* owner, Qt::ShortcutContext context, const ActionInfo& info,
                  std::function<void()> run);

    QWidget* m_window;
    std::vector<Entry> m_entries;
};

/// How well `typed` matches `text` as letters in order: higher is better, negative is no match.
/// Starts of words and runs count more; case is ignored.
[[nodiscard]] int fuzzyScore(const QString& typed, const QString& text);

} // namespace souverix
