#pragma once

#include <memory>

#include <QString>
#include <QWidget>

#include "model/query/event_list.h"
#include "model/query/fleet_change.h"
#include "model/query/fleet_view.h"
#include "views/common/action_registry.h"
#include "views/common/queries.h"
#include "views/common/selection.h"
#include "views/common/theme.h"
#include "views/common/time_cursor.h"

namespace souverix
{

/// What the shell hands to every screen; outlives them.
struct ScreenContext {
    Selection& selection;
    TimeCursor& time;
    Queries& queries;
    ActionRegistry& actions;
    const Theme& theme;
};

/// One screen of the console. The shell gives it snapshots; it asks Queries for the rest, shows the
/// shared selection and changes it. A screen exports `std::unique_ptr<Screen>
/// makeXScreen(const ScreenContext&)` and is named in views/shell/screens.cpp. UI thread only.
class Screen : public QWidget
{
    Q_OBJECT

public:
    /// `id` is the stable word of the command line and settings, `title` translated, `icon` the
    /// name of a file in resources/icons without `.svg`.
    Screen(const ScreenContext& context, QString id, QString title, QString icon);

    [[nodiscard]] const QString& id() const { return m_id; }
    [[nodiscard]] const QString& title() const { return m_title; }
    [[nodiscard]] const QString& icon() const { return m_icon; }
    /// A screen takes the height that it is given; see StatePane.
    [[nodiscard]] bool hasHeightForWidth() const override { return false; }

    /// A new snapshot at the cursor's (T, K), also after every commit; nullptr: no source. Called
    /// on the screen in sight only, and when it comes into sight.
    virtual void showFleet(std::shared_ptr<const FleetView> fleet) = 0;
    /// What the next snapshot is to be compared with; nullptr: nothing. showFleet() follows.
    void setComparison(std::shared_ptr<const FleetComparison> comparison);
    /// The shell's filter text (views/common/filter.h); false where the screen has no filter.
    virtual bool applyFilter(const QString& text);
    /// What is open here, for the rail's badge: findings, conflicts; 0 for none. Cheap.
    [[nodiscard]] virtual int badge(const FleetView& fleet) const;
    /// The shell followed openNode, openEvents or openEvent to this screen; it is in sight already.
    virtual void showNode(NameId node);
    virtual void showEvents(const EventFilter& filter);
    virtual void showEvent(const EventRef& ref);
    /// For `--pictures`: chooses something worth seeing where nothing is selected.
    virtual void prepareForPicture() {}

    /// Whether all that was asked for is on screen; settled() tells of changes.
    [[nodiscard]] bool isSettled() const { return m_keys.isEmpty(); }

signals:
    void settled();
    void openNode(souverix::NameId node);
    void openEvents(const souverix::EventFilter& filter);
    void openEvent(const souverix::EventRef& ref);
    void openScreen(const QString& id);
    void openScreenFiltered(const QString& id, const QString& filter);
    /// The number on the rail may have changed.
    void badgeChanged();
    /// Open a source, from a StatePane.
    void openSource();

protected:
    [[nodiscard]] const ScreenContext& context() const { return m_context; }
    [[nodiscard]] const Theme& theme() const { return m_context.theme; }
    /// What to mark: the snapshot of showFleet() beside the one that it is compared with; nullptr
    /// while nothing is compared.
    [[nodiscard]] const std::shared_ptr<const FleetComparison>& comparison() const
    {
        return m_comparison;
    }
    /// The snapshot compared with; nullptr while nothing is compared.
    [[nodiscard]] std::shared_ptr<const FleetView> base() const
    {
        return m_comparison ? m_comparison->base : nullptr;
    }

    /// Queries::ask that counts towards isSettled(). Asking again under the same key replaces.
    template <class Work, class Done>
    void ask(const QString& key, Work work, Done done);
    /// Queries::compute that counts towards isSettled().
    template <class Work, class Done>
    void compute(const QString& key, Work work, Done done);

private:
    void begin(const QString& key);
    void answered(const QString& key);
    void tell();

    ScreenContext m_context;
    QString m_id, m_title, m_icon;
    QStringList m_keys; ///< asked and not answered
    std::shared_ptr<const FleetComparison> m_comparison;
};

template <class Work, class Done>
void Screen::ask(const QString& key, Work work, Done done)
{
    begin(key);
    m_context.queries.ask(this, key, std::move(work),
                          [this, key, done = std::move(done)](auto answer) mutable {
                              answered(key);
                              done(std::move(answer));
                              tell();
                          });
}

template <class Work, class Done>
void Screen::compute(const QString& key, Work work, Done done)
{
    begin(key);
    m_context.queries.compute(this, key, std::move(work),
                              [this, key, done = std::move(done)](auto answer) mutable {
                                  answered(key);
                                  done(std::move(answer));
                                  tell();
                              });
}

} // namespace souverix
