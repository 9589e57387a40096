#pragma once

#include <memory>

#include <QWidget>

#include "tests/support/no_replica.h"
#include "views/common/screen.h"

namespace souverix::tests
{

/// A screen and a window's worth of what it needs, without a replica.
struct ScreenDesk {
    using Make = std::unique_ptr<Screen> (*)(const ScreenContext&);

    QWidget window;
    Theme theme;
    Selection selection;
    TimeCursor time;
    Queries queries{noReplica()};
    ActionRegistry actions{&window};
    std::unique_ptr<Screen> screen;

    explicit ScreenDesk(Make make) : screen(make({selection, time, queries, actions, theme}))
    {
        screen->resize(1000, 700);
    }
    template <class T>
    T& part()
    {
        return *screen->findChild<T*>();
    }
};

} // namespace souverix::tests
