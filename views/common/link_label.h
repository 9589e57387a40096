#pragma once

#include <QLabel>

namespace souverix
{

/// A label with links, whose colour follows the palette: QLabel takes it once, when the text is
/// set.
class LinkLabel : public QLabel
{
    Q_OBJECT

public:
    using QLabel::QLabel;

protected:
    void changeEvent(QEvent* event) override;
};

} // namespace souverix
