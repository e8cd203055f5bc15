#pragma once

#include <QWidget>

#include <memory>

#include "engine/admin/values.h"
#include "ui/records/payload_document.h"

class QLabel;
class QMenu;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace brook::ui {

class Badge;
class Text;
class HexView;
class JsonTree;
class TextView;

/// One payload in full: read by a decoder that is guessed or chosen, as a tree, as text or as bytes, with the bytes of
/// what is selected below. Large ones are read on a worker, and nothing of them is left out without a word.
class PayloadView final : public QWidget {
    Q_OBJECT

public:
    explicit PayloadView(const QString& name, QWidget* parent = nullptr);

    /// `wholeSize` is larger than the bytes while the rest is still being read.
    void setPayload(const std::optional<Bytes>& bytes, std::uint64_t wholeSize, const std::optional<Bytes>& key = {});
    /// What stands instead of a payload: "no key", what a control record says, why it could not be read.
    void setSentence(const QString& sentence, const QString& why);
    void setDecoder(Decoder decoder);
    void setReading(const Reading& reading);
    /// Whether somebody takes a field as a column of a list.
    void offerColumns(bool offered) { m_offersColumns = offered; }
    Decoder decoder() const { return m_reading.decoder; }
    const PayloadDocument* document() const { return m_document.get(); }
    bool isReading() const { return m_isReading; }

signals:
    void decoderChosen(Decoder decoder);
    /// A decoder needs a schema, and somebody wants to give another one.
    void schemaWanted(Decoder decoder);
    /// "times.estimated" is to be a column of the list.
    void columnWanted(const QString& path);
    void copyWanted();
    void documentShown();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* buildBar();
    void fillDecoders(QMenu* menu);
    QWidget* buildBytes();
    void read();
    void show(std::shared_ptr<const PayloadDocument> document);
    void showSizes();
    void selectNode(std::uint32_t node);
    void selectBytes(qsizetype first, qsizetype count);
    QString selectedPath() const;

    QString m_name;
    Reading m_reading;
    QByteArray m_bytes;
    std::uint64_t m_wholeSize = 0;
    std::shared_ptr<const PayloadDocument> m_document;
    std::uint64_t m_generation = 0;
    std::optional<Bytes> m_key;
    bool m_isReading = false;
    bool m_linking = false;
    bool m_offersColumns = false;

    QWidget* m_bar;
    QPushButton* m_decoderButton;
    Badge* m_size;
    Badge* m_trouble;
    Text* m_note;
    QToolButton* m_schema;
    QToolButton* m_column;
    QToolButton* m_copy;
    QStackedWidget* m_stack;
    QWidget* m_message;
    QLabel* m_sentence;
    QLabel* m_why;
    QSplitter* m_split;
    JsonTree* m_tree;
    TextView* m_text;
    HexView* m_wholeHex;
    QWidget* m_bytesPane;
    QLabel* m_range;
    QLabel* m_rangeOf;
    HexView* m_hex;
};

}  // namespace brook::ui
