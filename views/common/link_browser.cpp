#include "views/common/link_browser.h"

#include <QUrl>

namespace souverix
{

QString nodeLink(NameId node)
{
    return QStringLiteral("node:%1").arg(static_cast<quint32>(node));
}

QString eventLink(const EventRef& ref)
{
    return QStringLiteral("event:%1/%2").arg(static_cast<quint32>(ref.region)).arg(ref.sequence);
}

LinkBrowser::LinkBrowser(QWidget* parent) : QTextBrowser(parent)
{
    setOpenLinks(false);
    setFrameShape(QFrame::NoFrame);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    connect(this, &QTextBrowser::anchorClicked, this,
            [this](const QUrl& url) { follow(url.toString()); });
}

void LinkBrowser::follow(const QString& address)
{
    const QString place = address.section(u':', 1);
    if (address.startsWith(QStringLiteral("node:"))) {
        emit nodeActivated(static_cast<NameId>(place.toUInt()));
    } else if (address.startsWith(QStringLiteral("event:"))) {
        emit eventActivated({static_cast<NameId>(place.section(u'/', 0, 0).toUInt()),
                             place.section(u'/', 1).toULongLong()});
    }
}

} // namespace souverix
