#include "views/shell/bookmarks.h"

#include <algorithm>

#include "model/query/replica_view.h"
#include "views/common/format.h"
#include "views/common/queries.h"

namespace souverix
{

Bookmarks::Bookmarks(Queries& queries, QObject* parent) : QObject(parent), m_queries(queries)
{
    connect(&queries, &Queries::versionChanged, this, &Bookmarks::refresh);
    connect(&queries, &Queries::sourceChanged, this, [this] { set({}); });
}

void Bookmarks::set(std::vector<Bookmark> all)
{
    if (all == m_all) {
        return;
    }
    m_all = std::move(all);
    emit changed();
}

void Bookmarks::refresh()
{
    m_queries.ask(
        this, QStringLiteral("bookmarks"),
        [](ReplicaView& view, const std::stop_token&) { return view.bookmarks(); },
        [this](Result<std::vector<Bookmark>> all) {
            if (all) {
                set(std::move(*all));
            }
        });
}

const Bookmark* Bookmarks::next(UtcTime at) const
{
    const auto found = std::find_if(m_all.begin(), m_all.end(),
                                    [at](const Bookmark& bookmark) { return bookmark.at > at; });
    return found == m_all.end() ? nullptr : &*found;
}

const Bookmark* Bookmarks::previous(UtcTime at) const
{
    const auto found = std::find_if(m_all.rbegin(), m_all.rend(),
                                    [at](const Bookmark& bookmark) { return bookmark.at < at; });
    return found == m_all.rend() ? nullptr : &*found;
}

TimeContext contextOf(const Bookmark& bookmark)
{
    return {bookmark.at, bookmark.knownAt};
}

QString bookmarkWords(const Bookmark& bookmark)
{
    QString text = format::utc(bookmark.at);
    if (bookmark.knownAt) {
        text = Bookmarks::tr("%1, as known at %2").arg(text, format::utc(*bookmark.knownAt));
    }
    if (!bookmark.note.empty()) {
        text = Bookmarks::tr("%1: %2").arg(text, qstr(bookmark.note));
    }
    if (!bookmark.node.empty()) {
        text = Bookmarks::tr("%1 (%2)").arg(text, qstr(bookmark.node));
    }
    return text;
}

} // namespace souverix
