#pragma once

#include <QObject>

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
    void fill(int left);
    void next();
    void take(const QString& name);

    MainWindow& m_window;
    std::filesystem::path m_directory;
    std::vector<std::pair<QString, std::function<void()>>> m_stations;
    std::size_t m_at = 0;
};

}  // namespace brook::ui
