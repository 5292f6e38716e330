import Knowledge
import Language

/// What of a message is counted.
///
/// A feature is a 64-bit hash (FNV-1a) of its text: the same everywhere, and far too wide for two features of a knowledge
/// base to meet by chance.
enum MessageFeatures {
    /// The feature of a text by itself.
    static func feature(_ text: String) -> UInt64 {
        hash(text.utf8, after: 0xcbf2_9ce4_8422_2325)
    }

    /// Words, the kinds of concepts and pairs of neighbours in some tokens, each once, in ascending order.
    ///
    /// Concepts stand in pairs as their kind, so that what is said of one scar is evidence for every scar.
    ///
    /// - Complexity: O(*n* log *n*) in the number of tokens.
    static func words(of analysis: Analysis, in range: Range<Int>) -> [UInt64] {
        var features: [UInt64] = []
        features.reserveCapacity(2 * range.count + 2)
        var previous = feature("^")
        var index = range.lowerBound
        var mentions = analysis.mentions.drop { $0.tokens.lowerBound < index }
        while index < range.upperBound {
            let tag: UInt64
            if let mention = mentions.first, mention.tokens.lowerBound == index {
                mentions.removeFirst()
                for token in analysis.tokens[mention.tokens] {
                    features.append(feature(token.stem))
                }
                tag = feature("{" + mention.kind.rawValue)
                index = mention.tokens.upperBound
            } else {
                tag = feature(analysis.tokens[index].stem)
                index += 1
            }
            features.append(tag)
            features.append(pair(previous, tag))
            previous = tag
        }
        features.append(pair(previous, feature("$")))
        return sortedOnce(&features)
    }

    /// Every run of four letters in the words, ends of words included, each once, in ascending order.
    ///
    /// They hold what words have in common that neither stems nor spelling bring together.
    ///
    /// - Complexity: O(*n* log *n*) in the number of letters.
    static func letters(of analysis: Analysis, in range: Range<Int>) -> [UInt64] {
        var features: [UInt64] = []
        for token in analysis.tokens[range] {
            let word = [UInt8(ascii: "<")] + Array(token.form.utf8) + [UInt8(ascii: ">")]
            guard word.count >= 4 else { continue }
            for start in 0...(word.count - 4) {
                features.append(hash(word[start..<(start + 4)], after: 0x84222325))
            }
        }
        return sortedOnce(&features)
    }

    private static func sortedOnce(_ features: inout [UInt64]) -> [UInt64] {
        features.sort()
        return features.indices.filter { $0 == 0 || features[$0] != features[$0 - 1] }
            .map { features[$0] }
    }

    private static func pair(_ first: UInt64, _ second: UInt64) -> UInt64 {
        hash(CollectionOfOne(UInt8(ascii: " ")), after: first)
            ^ (second &* 0x9e37_79b9_7f4a_7c15)
    }

    private static func hash(_ bytes: some Sequence<UInt8>, after start: UInt64) -> UInt64 {
        var hash = start
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return hash
    }
}
