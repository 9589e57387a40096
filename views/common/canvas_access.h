#pragma once

class QString;
class QWidget;

namespace souverix
{

/// Painted canvases for those who do not see them: a canvas is a table whose one cell is the one
/// that the keys are on, with its words as name and description. All of it as a table is on the
/// screen's own table or list. UI thread only.

/// Called once, while the canvas is made.
void makeCanvas(QWidget& canvas);

/// The cell that the keys are on now; the first line names it. Empty: none. A screen reader is told
/// where the canvas has the focus.
void describeCell(QWidget& canvas, const QString& words);

} // namespace souverix
