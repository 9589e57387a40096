#pragma once

#include <vector>

#include <QObject>

#include "model/query/bookmarks.h"
#include "model/query/time_context.h"

namespace souverix
{

class Queries;

/// The bookmarks of the replica that is open, read again with every commit. It writes none: that is
/// the program's, on a thread of its own. UI thread only.
class Bookmarks : public QObject
{
    Q_OBJECT

public:
    explicit Bookmarks(Queries& queries, QObject* parent = nullptr);

    /// By T.
    [[nodiscard]] const std::vector<Bookmark>& all() const { return m_all; }
    void set(std::vector<Bookmark> all);
    void refresh();
    /// The nearest one after T, or before it; of equal T none. nullptr where there is none.
    [[nodiscard]] const Bookmark* next(UtcTime at) const;
    [[nodiscard]] const Bookmark* previous(UtcTime at) const;

signals:
    void changed();

private:
    Queries& m_queries;
    std::vector<Bookmark> m_all;
};

/// Its T and K, as the cursor takes them.
[[nodiscard]] TimeContext contextOf(const Bookmark& bookmark);
/// `2026-02-27 03:45:00Z, as known at …: the note (node-15)`.
[[nodiscard]] QString bookmarkWords(const Bookmark& bookmark);

} // namespace souverix
