/// A text in which ⟦ and ⟧ show which stretches are expected.
struct BracketedText {
    /// The text with its marks.
    let marked: String

    /// The text without its marks.
    var text: String {
        String(
            String.UnicodeScalarView(
                marked.unicodeScalars.filter { !"⟦⟧".unicodeScalars.contains($0) }
            )
        )
    }

    /// Marks stretches of a text, given in UTF-8 bytes; each once where several are the same.
    static func marking(_ ranges: [Range<Int>], in text: String) -> String {
        let bytes = Array(text.utf8)
        var marked: [UInt8] = []
        var end = 0
        for range in ranges where range.lowerBound >= end {
            marked += bytes[end..<range.lowerBound] + "⟦".utf8 + bytes[range] + "⟧".utf8
            end = range.upperBound
        }
        return String(decoding: marked + bytes[end...], as: UTF8.self)
    }
}
