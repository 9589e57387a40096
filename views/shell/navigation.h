#pragma once

#include <vector>

#include <QObject>
#include <QString>

#include "views/common/selection.h"

namespace souverix
{

/// Where the reader has been: screen and selection, to go back and forth. UI thread only.
class Navigation : public QObject
{
    Q_OBJECT

public:
    struct Place {
        QString screen;
        Ref primary;
        friend bool operator==(const Place&, const Place&) = default;
    };

    explicit Navigation(QObject* parent = nullptr) : QObject(parent) {}

    /// The reader is here now. The same place again is not kept.
    void enter(const Place& place);
    [[nodiscard]] bool canGoBack() const { return m_at > 0; }
    [[nodiscard]] bool canGoForward() const { return m_at + 1 < m_places.size(); }
    void goBack();
    void goForward();
    void reset();

signals:
    /// goBack or goForward: show this place.
    void wanted(const souverix::Navigation::Place& place);
    void changed();

private:
    void go(std::size_t to);

    std::vector<Place> m_places;
    std::size_t m_at = 0;
    bool m_going = false;
};

} // namespace souverix
