#pragma once

#include <vector>

#include <QObject>
#include <QString>

#include "model/base/names.h"
#include "model/event/event.h"

namespace souverix
{

/// Something that can be selected on any screen.
struct Ref {
    enum class Kind : std::uint8_t { None, Node, Cluster, Region, Event } kind = Kind::None;
    NameId name{};  ///< the node, cluster or region
    EventRef event; ///< kind Event only

    [[nodiscard]] static Ref node(NameId id) { return {Kind::Node, id, {}}; }
    [[nodiscard]] static Ref cluster(NameId id) { return {Kind::Cluster, id, {}}; }
    [[nodiscard]] static Ref region(NameId id) { return {Kind::Region, id, {}}; }
    [[nodiscard]] static Ref ofEvent(EventRef ref) { return {Kind::Event, NameId::None, ref}; }
    [[nodiscard]] bool empty() const { return kind == Kind::None; }

    friend bool operator==(const Ref&, const Ref&) = default;
};

/// The one selection of a window: a primary, a set that always holds it, and where it was made,
/// with history. Hover is apart and has none. Owned by the shell; UI thread only. New data never
/// moves it.
class Selection : public QObject
{
    Q_OBJECT

public:
    explicit Selection(QObject* parent = nullptr) : QObject(parent) {}

    [[nodiscard]] const Ref& primary() const { return m_now.primary; }
    [[nodiscard]] const std::vector<Ref>& all() const { return m_now.all; }
    /// The id of the screen that made it.
    [[nodiscard]] const QString& source() const { return m_now.source; }
    [[nodiscard]] bool contains(const Ref& ref) const;

    void select(const Ref& ref, const QString& source);
    /// `primary` is added to `all` where it is missing.
    void select(const Ref& primary, std::vector<Ref> all, const QString& source);
    void clear();
    /// Another replica: forgets everything, history too.
    void reset();

    [[nodiscard]] bool canGoBack() const { return m_place > 0; }
    [[nodiscard]] bool canGoForward() const { return m_place + 1 < m_history.size(); }
    void goBack();
    void goForward();

    [[nodiscard]] const Ref& hover() const { return m_hover; }
    void setHover(const Ref& ref);

signals:
    void changed();
    void hoverChanged();

private:
    struct State {
        Ref primary;
        std::vector<Ref> all;
        QString source;
    };
    void enter(State state);

    State m_now;
    std::vector<State> m_history{State{}};
    std::size_t m_place = 0;
    Ref m_hover;
};

} // namespace souverix
