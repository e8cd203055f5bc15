#pragma once

#include <QObject>

#include <memory>

#include "ui/look/system_scheme.h"
#include "ui/shell/language.h"
#include "ui/shell/link_door.h"
#include "ui/window_module.h"
#include "ui/workbench/workbench.h"

namespace brook::ui {

class MainWindow;
class Tour;

/// Opens the window once what it remembers is there, and builds it anew when another language or time zone is chosen.
/// Owns what the window stands on.
class WindowHost final : public QObject {
    Q_OBJECT

public:
    WindowHost(WindowOptions options, ConnectCluster connect);
    ~WindowHost() override;

private:
    void open();
    void openLink(const QString& link);
    std::unique_ptr<admin::Cluster> cluster() const;

    WindowOptions m_options;
    ConnectCluster m_connect;
    Workbench m_workbench;
    Language m_language;
    look::SystemScheme m_systemScheme;
    LinkDoor m_door;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<Tour> m_tour;
};

}  // namespace brook::ui
