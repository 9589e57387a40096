#include "app/console/replica_changes.h"

#include "model/log/vkey.h"
#include "model/replica/replica_writer.h"

namespace souverix
{

namespace
{

template <class Change>
Result<void> change(const std::string& replica, const Change& apply)
{
    auto writer = ReplicaWriter::open(replica);
    if (!writer) {
        return failWith(writer);
    }
    auto transaction = (*writer)->begin();
    if (!transaction) {
        return failWith(transaction);
    }
    if (auto applied = apply(**writer); !applied) {
        return applied;
    }
    return transaction->commit();
}

} // namespace

Result<void> pinKey(const std::string& replica, const std::string& vkey)
{
    if (auto key = parseVkey(vkey); !key) {
        return failWith(key);
    }
    return change(replica, [&](ReplicaWriter& writer) {
        return writer.pin({Pin::Kind::Vkey, vkey, UtcTime::now()});
    });
}

Result<void> unpinKey(const std::string& replica, const std::string& vkey)
{
    auto wanted = parseVkey(vkey);
    if (!wanted) {
        return failWith(wanted);
    }
    return change(replica, [&](ReplicaWriter& writer) -> Result<void> {
        auto pins = writer.view().pins();
        if (!pins) {
            return failWith(pins);
        }
        for (const Pin& pin : *pins) {
            // The same key may have been pinned under another spelling.
            const auto key = parseVkey(pin.text);
            if (pin.kind == Pin::Kind::Vkey && key && *key == *wanted) {
                if (auto gone = writer.unpin(pin.text); !gone) {
                    return gone;
                }
            }
        }
        return {};
    });
}

Result<void> acknowledgeFork(const std::string& replica, std::int64_t id)
{
    return change(replica, [id](ReplicaWriter& writer) { return writer.acknowledgeFork(id); });
}

Result<void> keepBookmark(const std::string& replica, const Bookmark& bookmark)
{
    return change(replica, [&](ReplicaWriter& writer) {
        return writer.putSidecar(bookmarkKey(bookmark), encodeBookmark(bookmark));
    });
}

Result<void> dropBookmark(const std::string& replica, const Bookmark& bookmark)
{
    return change(
        replica, [&](ReplicaWriter& writer) { return writer.eraseSidecar(bookmarkKey(bookmark)); });
}

} // namespace souverix
