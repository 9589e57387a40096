// What moves T: playback, steps to critical events, bookmarks.

#include <QFontMetrics>
#include <QInputDialog>

#include "views/common/format.h"
#include "views/shell/bookmark_window.h"
#include "views/shell/main_window.h"
#include "views/shell/omnibox.h"
#include "views/shell/play_bar.h"
#include "views/shell/time_bar.h"

namespace souverix
{

void MainWindow::layOutTime()
{
    m_playBar = new PlayBar(m_playback, m_theme, this);
    m_timeBar->addControls(m_playBar);
    m_bookmarkList = new BookmarkWindow(m_bookmarks, this);
}

void MainWindow::connectTime()
{
    const auto drawn = [this] { return current() == nullptr || current()->isSettled(); };
    m_source.waitFor(drawn);
    m_playback.waitFor([this, drawn] { return !m_source.busy() && drawn(); });
    m_omnibox->setBookmarks(m_bookmarks);
    connect(&m_source, &FleetSource::historyChanged, m_timeBar, &TimeBar::showHistory);
    connect(&m_playback, &Playback::changed, this,
            [this] { m_timeBar->setPlaying(m_playBar->words()); });
    connect(m_playBar, &PlayBar::criticalAsked, this, &MainWindow::stepToCritical);
    connect(m_playBar, &PlayBar::bookmarkAsked, this, [this] { keepBookmark(); });
    connect(m_playBar, &PlayBar::bookmarksAsked, m_bookmarkList, &BookmarkWindow::open);
    connect(m_bookmarkList, &BookmarkWindow::wanted, this,
            [this](const Bookmark& bookmark) { goToBookmark(&bookmark); });
    connect(m_bookmarkList, &BookmarkWindow::edited, this, &MainWindow::bookmarkRequested);
    connect(m_bookmarkList, &BookmarkWindow::dropped, this, &MainWindow::dropBookmarkRequested);
    connect(&m_bookmarks, &Bookmarks::changed, this, &MainWindow::showBookmarks);
    connect(m_omnibox, &Omnibox::bookmarkChosen, this, [this](std::size_t place) {
        if (place < m_bookmarks.all().size()) {
            goToBookmark(&m_bookmarks.all()[place]);
        }
    });
}

void MainWindow::addPlayActions()
{
    const QString category = tr("Time");
    const auto add = [&](const char* id, const QString& name, const char* alias, const char* key,
                         auto&& run) {
        QList<QKeySequence> keys;
        if (*key != '\0') {
            keys << QKeySequence(QString::fromLatin1(key));
        }
        m_actions.add({QString::fromLatin1(id), name, QString::fromLatin1(alias), category, keys},
                      run);
    };
    add("time.play", tr("Play the history from T, or pause"), "playback", "P",
        [this] { m_playback.toggle(); });
    add("time.slower", tr("Play slower"), "slower", "<", [this] {
        m_playback.setPace(m_playback.paceIndex() == 0 ? 0 : m_playback.paceIndex() - 1);
    });
    add("time.faster", tr("Play faster"), "faster", ">",
        [this] { m_playback.setPace(m_playback.paceIndex() + 1); });
    add("time.nextCritical", tr("Next critical event"), "next incident", "E",
        [this] { stepToCritical(true); });
    add("time.previousCritical", tr("Previous critical event"), "previous incident", "Shift+E",
        [this] { stepToCritical(false); });
    add("time.gaps", tr("Overview strip: long quiet spans narrow, or to scale"), "gap compression",
        "", [this] { m_timeBar->setCompressed(!m_timeBar->compressed()); });
}

void MainWindow::addBookmarkActions()
{
    const QString category = tr("Bookmarks");
    const auto add = [&](const char* id, const QString& name, const char* alias, const char* key,
                         auto&& run) {
        m_actions.add({QString::fromLatin1(id),
                       name,
                       QString::fromLatin1(alias),
                       category,
                       {QKeySequence(QString::fromLatin1(key))}},
                      run);
    };
    add("bookmark.add", tr("Bookmark this moment"), "bookmark", "M", [this] { keepBookmark(); });
    add("bookmark.note", tr("Bookmark this moment with a note…"), "bookmark note", "Shift+M",
        [this] { askForNote(); });
    add("bookmark.previous", tr("Previous bookmark"), "previous bookmark", ",",
        [this] { goToBookmark(m_bookmarks.previous(m_time.at())); });
    add("bookmark.next", tr("Next bookmark"), "next bookmark", ".",
        [this] { goToBookmark(m_bookmarks.next(m_time.at())); });
    add("bookmark.list", tr("All bookmarks…"), "bookmarks list", "Ctrl+Shift+M",
        [this] { m_bookmarkList->open(); });
}

void MainWindow::stepToCritical(bool next)
{
    const auto& history = m_source.history();
    if (!history) {
        return;
    }
    const auto& knownAt = m_time.context().knownAt;
    const auto found = next ? history->nextCritical(m_time.at(), knownAt)
                            : history->previousCritical(m_time.at(), knownAt);
    if (!found || found->time > m_time.head()) {
        const QString none = next ? tr("No critical event after this") : tr("None before this");
        m_timeBar->say(history->complete() ? none
                                           : tr("None found yet: the history is being counted"));
        return;
    }
    m_time.scrub(found->time);
    select(Ref::ofEvent(found->ref));
}

std::optional<Bookmark> MainWindow::bookmarkHere() const
{
    if (!m_queries.hasSource() || m_time.history().end == UtcTime{}) {
        return std::nullopt;
    }
    Bookmark bookmark;
    bookmark.at = m_time.at();
    bookmark.knownAt = m_time.context().knownAt;
    const Ref& chosen = m_selection.primary();
    if (chosen.kind == Ref::Kind::Node && m_source.fleet()) {
        bookmark.node = m_source.fleet()->text(chosen.name);
    }
    bookmark.made = UtcTime::now();
    return bookmark;
}

void MainWindow::keepBookmark()
{
    if (const auto bookmark = bookmarkHere()) {
        emit bookmarkRequested(*bookmark);
    }
}

void MainWindow::askForNote()
{
    auto bookmark = bookmarkHere(); // as of now, however long the note takes
    if (!bookmark) {
        return;
    }
    auto* dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setModal(false);
    dialog->setWindowTitle(tr("Bookmark with a note"));
    dialog->setLabelText(tr("Note for %1:").arg(format::utc(bookmark->at)));
    dialog->resize(fontMetrics().averageCharWidth() * 70, dialog->sizeHint().height());
    connect(dialog, &QInputDialog::textValueSelected, this,
            [this, bookmark = *bookmark](const QString& note) mutable {
                bookmark.note = note.trimmed().toStdString();
                emit bookmarkRequested(bookmark);
            });
    dialog->show();
}

void MainWindow::goToBookmark(const Bookmark* bookmark)
{
    if (bookmark == nullptr) {
        m_timeBar->say(tr("No bookmark there"));
        return;
    }
    const Bookmark wanted = *bookmark;
    m_time.scrub(wanted.at); // the window comes along
    m_time.show(contextOf(wanted));
    m_timeBar->say(bookmarkWords(wanted));
    const NameId node = wanted.node.empty() || !m_source.fleet()
                            ? NameId::None
                            : m_source.fleet()->names->find(wanted.node);
    if (node != NameId::None) {
        select(Ref::node(node));
    }
}

void MainWindow::showBookmarks()
{
    std::vector<StripFlag> flags;
    for (const Bookmark& bookmark : m_bookmarks.all()) {
        flags.push_back({bookmark.at, bookmarkWords(bookmark)});
    }
    m_timeBar->setFlags(std::move(flags));
}

} // namespace souverix
