#include "views/common/link_label.h"

#include <QEvent>

namespace souverix
{

void LinkLabel::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() != QEvent::PaletteChange) {
        return;
    }
    const QString whole = text();
    clear(); // the same text again is no change to a label
    setText(whole);
}

} // namespace souverix
