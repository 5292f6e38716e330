package import Knowledge

/// Finds the word that a misspelt one was meant to be, within bounds.
///
/// Words that stand anywhere in the knowledge are never touched. Others are compared with the words of names and
/// patterns: one letter more, less or other, or two exchanged; for words of eight letters and more, two such
/// changes. The first letter must be right, as it nearly always is.
package struct SpellingCorrector: Sendable {
    /// The shortest word that is corrected; in words of one letter less only an exchange is.
    static let shortest = 5

    /// The shortest word in which two changes are forgiven.
    static let shortestForTwo = 8

    /// A word to correct to.
    private struct Candidate {
        let letters: [UInt8]
        /// The letters that stand in it, a bit each.
        let mask: UInt32
        /// Whether it stands in a name: people misspell what they ask about.
        let isName: Bool
        /// How often it stands in names and patterns.
        let count: Int

        /// Smaller for what is more likely meant by a word of some length: letters are left out more often than added.
        func rank(forLength length: Int) -> (Int, Int, Int) {
            (isName ? 0 : 1, letters.count < length ? 1 : 0, -count)
        }
    }

    private let known: Set<String>
    private let stems: Set<String>
    /// The candidates by first letter, in the order of the alphabet.
    private var candidates: [UInt8: [Candidate]] = [:]

    /// Creates a corrector of a knowledge base's words.
    ///
    /// - Complexity: O(*n* log *n*) in the length of the knowledge.
    package init(_ knowledge: KnowledgeBase, tokenizer: Tokenizer) {
        let vocabulary = Vocabulary(knowledge, tokenizer: tokenizer)
        known = vocabulary.known
        stems = vocabulary.stems
        for (word, count) in vocabulary.targets.sorted(by: { $0.key < $1.key }) {
            let letters = Array(word.utf8)
            let candidate = Candidate(
                letters: letters,
                mask: letters.letterMask,
                isName: vocabulary.names.contains(word),
                count: count
            )
            candidates[letters[0], default: []].append(candidate)
        }
    }

    /// The word that was meant, or nil where the word is known, too short, or near none.
    ///
    /// - Complexity: O(*n* + *k* · *l*²) for the *n* words with its first letter, of which *k* have nearly its letters.
    package func correction(of word: String) -> String? {
        let letters = Array(word.utf8)
        guard letters.count >= Self.shortest - 1, letters.count <= 32, !known.contains(word),
            !stems.contains(Stemmer.stem(word)),
            letters.allSatisfy({ $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") })
        else { return nil }
        let mask = letters.letterMask
        var best: (distance: Int, candidate: Candidate)?
        for candidate in candidates[letters[0]] ?? []
        // A change exchanges one letter of the word for another: it turns at most two bits.
        where (candidate.mask ^ mask).nonzeroBitCount <= 4 {
            guard let distance = distance(from: letters, to: candidate.letters) else { continue }
            // The nearest, then a name, then with no letter less, then the most frequent, then the first in the alphabet.
            if let best, best.distance < distance { continue }
            if let best, best.distance == distance,
                best.candidate.rank(forLength: letters.count)
                    <= candidate.rank(forLength: letters.count)
            {
                continue
            }
            best = (distance, candidate)
        }
        return best.map { String(decoding: $0.candidate.letters, as: UTF8.self) }
    }

    /// How many changes lie between two words, nil where that is more than is forgiven.
    private func distance(from typed: [UInt8], to word: [UInt8]) -> Int? {
        guard typed[0] == word[0] else { return nil }
        let limit = typed.count >= Self.shortestForTwo ? 2 : 1
        let distance = typed.restrictedEditDistance(to: word, limit: limit)
        guard distance <= limit else { return nil }
        return typed.count >= Self.shortest || typed.sorted() == word.sorted() ? distance : nil
    }
}

extension [UInt8] {
    /// The letters that stand in the word, a bit each.
    fileprivate var letterMask: UInt32 {
        reduce(0) { $0 | 1 << UInt32($1 & 31) }
    }

    /// The letters inserted, deleted, replaced or exchanged with their neighbour; past `limit`, just more than it.
    fileprivate func restrictedEditDistance(to other: [UInt8], limit: Int) -> Int {
        guard abs(count - other.count) <= limit else { return limit + 1 }
        var beforeThat: [Int] = []
        var before = Array<Int>(0...other.count)
        for row in indices {
            var current = [row + 1]
            for column in other.indices {
                var cost = Swift.min(
                    before[column] + (self[row] == other[column] ? 0 : 1),
                    before[column + 1] + 1,
                    current[column] + 1
                )
                if row > 0, column > 0, self[row] == other[column - 1],
                    self[row - 1] == other[column]
                {
                    cost = Swift.min(cost, beforeThat[column - 1] + 1)
                }
                current.append(cost)
            }
            beforeThat = before
            before = current
        }
        return before[other.count]
    }
}
