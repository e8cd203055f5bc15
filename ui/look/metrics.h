#pragma once

/// Distances and steps of type, in pixels at 100 %. `px` and `scale` bring in zoom, presenter mode and a system font
/// that is larger than ours; the style, the fonts and the widgets of Brook all go through them.
namespace brook::ui::look {

/// How much larger than at 100 % everything is: zoom 0.8–2, times 1.4 for a presenter.
double scale();

/// A distance at the present scale, never less than one pixel.
int px(double atFullSize);

inline constexpr int gutter = 16;
inline constexpr int pageGutter = 32;
inline constexpr int firstRunGutter = 56;
inline constexpr int controlHeight = 28;
inline constexpr int filterHeight = 30;
inline constexpr int compactRow = 22;
inline constexpr int recordRow = 26;
inline constexpr int lagRow = 28;
inline constexpr int summaryRow = 30;
inline constexpr int presenterRow = 36;
inline constexpr int tableHeader = 28;
inline constexpr int cellPadding = 8;
inline constexpr int topBar = 44;
inline constexpr int titleRow = 44;
inline constexpr int documentTab = 36;
inline constexpr int pageTab = 34;
inline constexpr int statusBar = 28;
inline constexpr int treeWidth = 268;
inline constexpr int inspectorWidth = 376;
inline constexpr int hitMapWidth = 18;

inline constexpr int caption = 11;
inline constexpr int small = 12;
inline constexpr int body = 13;
inline constexpr int section = 14;
inline constexpr int title = 18;
inline constexpr int figure = 22;
inline constexpr int hero = 22;
inline constexpr int firstRunTitle = 26;

}  // namespace brook::ui::look
