#pragma once

#include <QPushButton>
#include <QStringList>
#include <QWidget>

#include "ui/widgets/pieces.h"

namespace brook::ui {

class ElidedLabel;

/// "128 new": rows that wait so that nothing moves under the pointer. Hidden while none wait; a click brings them in.
class Pill final : public QPushButton {
    Q_OBJECT

public:
    explicit Pill(QWidget* parent = nullptr);
    void setCount(quint64 count);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

enum class BannerTone { Info, Warn, Error };

/// A trouble that concerns the page, 36 px at its top, for as long as it lasts: it cannot be closed, only acted on.
class Banner final : public QWidget {
    Q_OBJECT

public:
    Banner(BannerTone tone, const QString& strong, const QString& sentence, const QString& action = {},
           QWidget* parent = nullptr);
    void set(const QString& strong, const QString& sentence);
    void setIcon(const QString& name);

signals:
    void triggered();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    BannerTone m_tone;
    QString m_icon;
    Text* m_strong;
    Text* m_sentence;
};

/// What is staged and not yet written, at the bottom of the page; hidden while nothing is.
class ReviewBar final : public QWidget {
    Q_OBJECT

public:
    explicit ReviewBar(QWidget* parent = nullptr);
    void setChanges(const QStringList& names);
    /// Whether all of it can be written; not while something is wrong.
    void setWritable(bool writable) { m_write->setEnabled(writable); }

signals:
    void revert();
    void review();
    void write();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Text* m_count;
    ElidedLabel* m_names;
    QPushButton* m_write;
};

/// A sentence that something is done, with a way back, at the bottom of a page for some seconds. Owned by the page;
/// a page shows one at a time.
class Toast final : public QWidget {
    Q_OBJECT

public:
    static Toast* show(QWidget* page, const QString& sentence, const QString& action = {});

signals:
    void triggered();

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    Toast(QWidget* page, const QString& sentence, const QString& action);
    void place();
};

}  // namespace brook::ui
