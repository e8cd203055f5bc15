#include <QApplication>
#include <QTimer>

#include "ui/shell/main_window.h"
#include "ui/shell/tour.h"
#include "ui/window_module.h"

// Resources of a static library are not found by themselves; outside extern "C", whose linkage the macro would take.
static void initResources() { Q_INIT_RESOURCE(brook); }

extern "C" __attribute__((visibility("default"))) int brookRunWindow(int argc, char** argv, const brook::WindowOptions& options,
                                                                     const brook::ConnectCluster& connect) {
    initResources();
    QApplication::setApplicationName(QStringLiteral("Brook"));
    QApplication::setDesktopFileName(QStringLiteral("brook"));
    QApplication app(argc, argv);
    const auto deliver = [](std::function<void()> task) { QMetaObject::invokeMethod(qApp, std::move(task), Qt::QueuedConnection); };
    brook::ui::MainWindow window(connect(deliver), options.workbench);
    std::unique_ptr<brook::ui::Tour> tour;
    if (options.tour) {
        tour = std::make_unique<brook::ui::Tour>(window, *options.tour);
        tour->begin();
    } else {
        window.show();
    }
    return QApplication::exec();
}
