#pragma once

#include <QObject>
#include <QString>

#include <chrono>
#include <filesystem>
#include <functional>
#include <vector>

namespace brook::ui {

class MainWindow;

/// Fills a broker with realistic records and opens every page and dialog, light and dark.
class Tour final : public QObject {
    Q_OBJECT

public:
    /// What is done with each page once it is there: its name, and the window or the dialog in front of it.
    using Visit = std::function<void(const QString& name, QWidget& shown)>;
    struct Pace {
        std::chrono::milliseconds settling{900};  ///< for a page to ask, get its answers and paint them
        bool alsoDark = true;
    };

    Tour(MainWindow& window, Visit visit, Pace pace);
    void begin();
    /// Writes a picture of each page.
    static Visit picturesIn(std::filesystem::path directory);

signals:
    /// A page is about to be opened.
    void going(const QString& name);
    void done();

private:
    struct Station {
        QString name;
        std::function<void()> open;
    };
    void addStations(const QString& suffix, bool dark);
    void addSql(const QString& suffix);
    void addGroups(const QString& suffix);
    void addDialogs(const QString& suffix);
    void addLayouts(const QString& suffix);
    void addStorage(const QString& suffix);
    void splitTraffic(int how);
    void makeTopics();
    void fill();
    void filled();
    void produce(int number);
    void next();
    void visit(const QString& name);
    /// After a part of the time that a page has. What a user does one after the other is done in turns of its own.
    void soon(int part, QObject* context, std::function<void()> act);

    MainWindow& m_window;
    Visit m_visit;
    Pace m_pace;
    std::vector<Station> m_stations;
    std::size_t m_at = 0;
    int m_unanswered = 0;
    int m_round = 0;
};

}  // namespace brook::ui
