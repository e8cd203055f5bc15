#include "ui/shell/window_host.h"

#include <QApplication>
#include <QScreen>

#include "ui/look/theme.h"
#include "ui/look/zone.h"
#include "ui/shell/main_window.h"
#include "ui/shell/tour.h"
#include "ui/shell/tour_cluster.h"

namespace brook::ui {

namespace {

void toWindowThread(std::function<void()> task) {
    QMetaObject::invokeMethod(qApp, std::move(task), Qt::QueuedConnection);
}

}  // namespace

WindowHost::WindowHost(WindowOptions options, ConnectCluster connectCluster)
    : m_options(std::move(options)), m_connect(std::move(connectCluster)), m_workbench(m_options.workbench),
      m_door(m_options.workbench) {
    connect(&m_workbench, &Workbench::opened, this, &WindowHost::open);
    connect(&m_door, &LinkDoor::called, this, &WindowHost::openLink);
    connect(&m_systemScheme, &look::SystemScheme::told, this, [](bool dark) { look::systemPrefers(dark); });
}

WindowHost::~WindowHost() = default;

std::unique_ptr<admin::Cluster> WindowHost::cluster() const {
    auto own = m_connect(toWindowThread);
    if (!m_options.tour) return own;
    return std::make_unique<TourCluster>(std::move(own));
}

void WindowHost::open() {
    // The former window goes when the new one is there: without any, the application would end.
    const std::unique_ptr<MainWindow> former = std::move(m_window);
    if (former) former->rememberSession();
    m_language.apply(m_workbench.value(remembered::language));
    if (!zone::choose(m_workbench.value(remembered::timeZone))) zone::choose({});  // no longer known here
    m_window = std::make_unique<MainWindow>(cluster(), m_workbench);
    connect(m_window.get(), &MainWindow::languageWanted, this, [this](const QString& language) {
        m_workbench.set(remembered::language, language);
        QMetaObject::invokeMethod(this, &WindowHost::open, Qt::QueuedConnection);  // not while its menu is still open
    });
    connect(m_window.get(), &MainWindow::timeZoneWanted, this, [this](const QString& id) {
        m_workbench.set(remembered::timeZone, id);
        QMetaObject::invokeMethod(this, &WindowHost::open, Qt::QueuedConnection);  // not from its own dialog
    });
    if (m_options.tour) {
        m_tour = std::make_unique<Tour>(*m_window, Tour::picturesIn(*m_options.tour), Tour::Pace{});
        connect(m_tour.get(), &Tour::done, this, [this] {
            m_window->close();
            QApplication::exit(0);
        });
        m_tour->begin();
    } else {
        m_window->resize(m_window->size().boundedTo(m_window->screen()->availableSize()));
        m_window->show();
    }
    if (!m_options.link.empty()) m_window->openLink(QString::fromStdString(std::exchange(m_options.link, {})));
}

void WindowHost::openLink(const QString& link) {
    if (!m_window) {
        m_options.link = link.toStdString();
        return;
    }
    m_window->openLink(link);
    m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
}

}  // namespace brook::ui
