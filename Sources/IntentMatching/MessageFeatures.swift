import Knowledge
import Language

/// What of a message is counted: its words, the kinds of its concepts, and pairs of near neighbours.
///
/// A feature is a 64-bit hash (FNV-1a) of its text: the same everywhere, and far too wide for two features of a knowledge
/// base to meet by chance.
enum MessageFeatures {
    /// The feature of a text by itself.
    static func feature(_ text: String) -> UInt64 {
        hash(text, after: 0xcbf2_9ce4_8422_2325)
    }

    /// The features of an analysis, each once, in ascending order.
    ///
    /// Concepts stand in pairs as their kind, so that what is said of one scar is evidence for every scar.
    ///
    /// - Complexity: O(*n* log *n*) in the number of tokens.
    static func features(of analysis: Analysis) -> [UInt64] {
        var features: [UInt64] = []
        features.reserveCapacity(3 * analysis.tokens.count + 2)
        var previous = feature("^")
        var beforeThat: UInt64?
        var index = 0
        var mentions = analysis.mentions[...]
        while index < analysis.tokens.count {
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
            features.append(pair(previous, " ", tag))
            if let beforeThat { features.append(pair(beforeThat, " _ ", tag)) }
            beforeThat = previous
            previous = tag
        }
        features.append(pair(previous, " ", feature("$")))
        features.sort()
        return features.indices.filter { $0 == 0 || features[$0] != features[$0 - 1] }
            .map { features[$0] }
    }

    private static func pair(_ first: UInt64, _ join: String, _ second: UInt64) -> UInt64 {
        hash(join, after: first) ^ (second &* 0x9e37_79b9_7f4a_7c15)
    }

    private static func hash(_ text: String, after start: UInt64) -> UInt64 {
        var hash = start
        for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return hash
    }
}
