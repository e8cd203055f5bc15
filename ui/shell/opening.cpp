#include "ui/shell/opening.h"

#include <QApplication>
#include <QCloseEvent>
#include <QEventLoop>
#include <QIcon>
#include <QProgressBar>
#include <QTimer>
#include <QVBoxLayout>

#include <chrono>
#include <thread>

#include "ui/look/text.h"
#include "ui/shell/language.h"
#include "ui/widgets/pieces.h"

namespace brook::ui {

namespace {

using look::px;

constexpr std::chrono::milliseconds moment{300};

/// A picture of a failure that nobody can click away would hang the process.
bool somebodyLooks() { return QGuiApplication::platformName() != QLatin1String("offscreen"); }

}  // namespace

OpeningWindow::OpeningWindow()
    : m_title(new Text(tr("Brook is starting"), look::words(look::title, QFont::DemiBold))),
      m_sentence(new Text(tr("Opening the data directory"), look::words(look::body), Text::Tone::Second)),
      m_bar(new QProgressBar), m_quit(primaryButton(tr("Quit"))) {
    setWindowTitle(tr("Brook"));
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_bar->setRange(0, 0);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Partitions opened"));
    m_quit->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(px(24), px(20), px(24), px(20));
    layout->setSpacing(px(10));
    layout->addWidget(m_title);
    layout->addWidget(m_sentence);
    layout->addWidget(m_bar);
    layout->addWidget(m_quit, 0, Qt::AlignRight);
    setFixedWidth(px(440));
    connect(m_quit, &QPushButton::clicked, this, &QWidget::close);
}

void OpeningWindow::setProgress(std::size_t opened, std::size_t all) {
    m_bar->setRange(0, static_cast<int>(all));
    m_bar->setValue(static_cast<int>(opened));
    if (all > 0)
        m_sentence->setText(tr("Opening the data directory: %1 of %Ln partitions", nullptr, static_cast<int>(all))
                                .arg(text::count(opened)));
}

void OpeningWindow::setTrouble(const QString& sentence) {
    m_title->setText(tr("Brook cannot start"));
    m_sentence->setText(sentence);
    m_sentence->setTone(Text::Tone::Normal);
    m_bar->hide();
    m_quit->show();
    m_quit->setFocus();
    m_mayClose = true;
    setFixedHeight(layout()->totalHeightForWidth(width()));
}

/// A start cannot be taken back: the window stays as long as there is one.
void OpeningWindow::closeEvent(QCloseEvent* event) {
    event->setAccepted(m_mayClose);
    if (m_mayClose) emit closed();
}

std::optional<int> startBroker(const StartBroker& start) {
    Language language;
    language.apply({});
    look::apply(look::Scheme::System);
    const bool quits = QApplication::quitOnLastWindowClosed();
    QApplication::setQuitOnLastWindowClosed(false);  // the next window is not there yet
    OpeningWindow window;
    QEventLoop loop;
    QTimer::singleShot(moment, &window, &QWidget::show);

    std::optional<StartTrouble> trouble;
    std::thread starting([&] {
        trouble = start([&window](std::size_t opened, std::size_t all) {
            QMetaObject::invokeMethod(&window, [&window, opened, all] { window.setProgress(opened, all); });
        });
        QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection);
    });
    loop.exec();
    starting.join();

    if (trouble && somebodyLooks()) {
        QObject::connect(&window, &OpeningWindow::closed, &loop, &QEventLoop::quit);
        window.setTrouble(QString::fromStdString(trouble->sentence));
        window.show();
        loop.exec();
    }
    QApplication::setQuitOnLastWindowClosed(quits);
    return trouble ? std::optional(trouble->exitCode) : std::nullopt;
}

}  // namespace brook::ui
