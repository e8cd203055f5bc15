#pragma once

#include <QObject>
#include <QString>

#include <filesystem>
#include <functional>
#include <vector>

namespace brook::ui {

class MainWindow;

/// Fills a broker with realistic records, opens every page and dialog, light and dark, and writes a picture of each.
class Tour final : public QObject {
    Q_OBJECT

public:
    Tour(MainWindow& window, std::filesystem::path directory);
    void begin();

private:
    struct Station {
        QString name;
        std::function<void()> open;
    };
    void addStations(const QString& suffix, bool dark);
    void addSql(const QString& suffix);
    void addGroups(const QString& suffix);
    void addDialogs(const QString& suffix);
    void addStorage(const QString& suffix);
    void splitTraffic(int how);
    void makeTopics();
    void fill();
    void filled();
    void produce(int number);
    void next();
    void take(const QString& name);

    MainWindow& m_window;
    std::filesystem::path m_directory;
    std::vector<Station> m_stations;
    std::size_t m_at = 0;
    int m_unanswered = 0;
    int m_round = 0;
};

}  // namespace brook::ui
