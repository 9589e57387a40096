#include "views/common/action_registry.h"

#include <algorithm>

#include <QAction>
#include <QWidget>

namespace souverix
{

ActionRegistry::ActionRegistry(QWidget* window) : QObject(window), m_window(window) {}

QAction* ActionRegistry::make(QWidget* owner, Qt::ShortcutContext context, const ActionInfo& info,
                              std::function<void()> run)
{
    auto* action = new QAction(info.name, owner);
    action->setObjectName(info.id);
    action->setShortcuts(info.keys);
    action->setShortcutContext(context);
    connect(action, &QAction::triggered, this, [run = std::move(run)] { run(); });
    owner->addAction(action);
    m_entries.push_back({info, action, {}});
    connect(action, &QObject::destroyed, this, [this, action] {
        std::erase_if(m_entries, [action](const Entry& entry) { return entry.action == action; });
    });
    emit changed();
    return action;
}

QAction* ActionRegistry::add(const ActionInfo& info, std::function<void()> run)
{
    return make(m_window, Qt::WindowShortcut, info, std::move(run));
}

QAction* ActionRegistry::addFor(QWidget* scope, const ActionInfo& info, std::function<void()> run)
{
    return make(scope, Qt::WidgetWithChildrenShortcut, info, std::move(run));
}

void ActionRegistry::describe(const ActionInfo& info)
{
    m_entries.push_back({info, nullptr, {}});
}

void ActionRegistry::setEnabled(const QString& id, bool enabled, const QString& whyNot)
{
    for (Entry& entry : m_entries) {
        if (entry.info.id == id && entry.action != nullptr) {
            entry.action->setEnabled(enabled);
            entry.whyNot = enabled ? QString() : whyNot;
        }
    }
}

QAction* ActionRegistry::action(const QString& id) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&](const Entry& entry) { return entry.info.id == id; });
    return found == m_entries.end() ? nullptr : found->action;
}

int fuzzyScore(const QString& typed, const QString& text)
{
    int score = 0;
    qsizetype from = 0;
    qsizetype last = -2;
    for (const QChar wanted : typed) {
        if (wanted.isSpace()) {
            continue;
        }
        qsizetype at = from;
        while (at < text.size() && text[at].toCaseFolded() != wanted.toCaseFolded()) {
            ++at;
        }
        if (at == text.size()) {
            return -1;
        }
        const bool wordStart = at == 0 || !text[at - 1].isLetterOrNumber();
        score += at == last + 1 ? 8 : wordStart ? 6 : 1;
        last = at;
        from = at + 1;
    }
    // Of equal matches the shorter text is the nearer one.
    return score * 16 - static_cast<int>(std::min<qsizetype>(text.size(), 15));
}

} // namespace souverix
