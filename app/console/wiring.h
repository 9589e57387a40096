#pragma once

#include "app/console/options.h"
#include "views/common/queries.h"

class QApplication;

namespace souverix
{

class MainWindow;
class Session;
class Theme;

/// How the program opens replicas for reading.
[[nodiscard]] ReplicaDoor replicaDoor();
/// The reader's language, where there is a translation.
void installTranslations(QApplication& app);
/// What the window asks for goes to the session, what the session does to the window and readers.
void connectSession(Session& session, Queries& queries, MainWindow& window);
/// T, K and the node of the command line, once there is a fleet.
void applyOptions(const ConsoleOptions& options, Queries& queries, MainWindow& window);
/// Opens the sources of the command line, or the made-up fleet.
void openFirst(const ConsoleOptions& options, Session& session, bool live);
/// Renders what --pictures asks for and gives the exit status.
[[nodiscard]] int takePictures(const ConsoleOptions& options, Session& session, Queries& queries,
                               Theme& theme, MainWindow& window);

} // namespace souverix
