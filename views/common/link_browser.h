#pragma once

#include <QTextBrowser>

#include "model/event/event.h"

namespace souverix
{

/// An address for rich text that leads to a node or an event; see LinkBrowser.
[[nodiscard]] QString nodeLink(NameId node);
[[nodiscard]] QString eventLink(const EventRef& ref);

/// Rich text whose links lead to nodes and events; Tab walks them, Enter follows. UI thread only.
class LinkBrowser : public QTextBrowser
{
    Q_OBJECT

public:
    explicit LinkBrowser(QWidget* parent = nullptr);

signals:
    void nodeActivated(souverix::NameId node);
    void eventActivated(const souverix::EventRef& ref);

private:
    void follow(const QString& address);
};

} // namespace souverix
