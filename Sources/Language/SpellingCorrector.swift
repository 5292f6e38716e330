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

    private let known: Set<String>
    private let stems: Set<String>
    private var words: [[UInt8]] = []
    private var counts: [Int] = []

    /// Words by the hash of what is left of them when letters are deleted, after Garbe's SymSpell.
    private var deletions: [UInt64: [Int]] = [:]

    /// Creates a corrector of a knowledge base's words.
    ///
    /// - Complexity: O(*n* · *l*³) for *n* words of *l* letters.
    package init(_ knowledge: KnowledgeBase, tokenizer: Tokenizer) {
        let vocabulary = Vocabulary(knowledge, tokenizer: tokenizer)
        known = vocabulary.known
        stems = vocabulary.stems
        for (word, count) in vocabulary.targets.sorted(by: { $0.key < $1.key }) {
            let letters = Array(word.utf8)
            Self.forEachDeletion(of: letters) { deletions[$0, default: []].append(words.count) }
            words.append(letters)
            counts.append(count)
        }
    }

    /// The word that was meant, or nil where the word is known, too short, or near none.
    ///
    /// - Complexity: O(*l*³) in the length of the word, times the words that share a rest with it.
    package func correction(of word: String) -> String? {
        let letters = Array(word.utf8)
        guard letters.count >= Self.shortest - 1, letters.count <= 32, !known.contains(word),
            !stems.contains(Stemmer.stem(word)),
            letters.allSatisfy({ $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") })
        else { return nil }
        var candidates: Set<Int> = []
        Self.forEachDeletion(of: letters) { candidates.formUnion(deletions[$0] ?? []) }
        let ranked = candidates.compactMap { index -> (distance: Int, index: Int)? in
            distance(from: letters, to: words[index]).map { ($0, index) }
        }
        // The nearest, then the most frequent, then the first in the alphabet.
        let best = ranked.min {
            ($0.distance, -counts[$0.index], $0.index) < ($1.distance, -counts[$1.index], $1.index)
        }
        return best.map { String(decoding: words[$0.index], as: UTF8.self) }
    }

    /// How many changes lie between two words, nil where that is more than is forgiven.
    private func distance(from typed: [UInt8], to word: [UInt8]) -> Int? {
        guard typed[0] == word[0] else { return nil }
        let limit = typed.count >= Self.shortestForTwo ? 2 : 1
        let distance = typed.restrictedEditDistance(to: word, limit: limit)
        guard distance <= limit else { return nil }
        return typed.count >= Self.shortest || typed.sorted() == word.sorted() ? distance : nil
    }

    /// Calls with the hash of the word, and of each rest of it without one letter, or without two of a long word.
    private static func forEachDeletion(of letters: [UInt8], _ body: (UInt64) -> Void) {
        body(hash(of: letters, without: -1, -1))
        for first in letters.indices {
            body(hash(of: letters, without: first, -1))
            guard letters.count >= shortestForTwo else { continue }
            for second in (first + 1)..<max(first + 1, letters.count) {
                body(hash(of: letters, without: first, second))
            }
        }
    }

    private static func hash(of letters: [UInt8], without first: Int, _ second: Int) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for (index, letter) in letters.enumerated() where index != first && index != second {
            hash = (hash ^ UInt64(letter)) &* 0x100_0000_01b3
        }
        return hash
    }
}

extension [UInt8] {
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
