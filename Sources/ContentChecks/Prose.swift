/// A text as readers meet it: sentences and words.
package struct Prose {
    /// The words of each sentence.
    package let sentences: [[String]]

    private let text: String

    /// Cuts a text: sentences end at a full stop, a question mark or an exclamation mark before a space.
    ///
    /// - Complexity: O(*n*) in the length of the text.
    package init(_ text: String) {
        self.text = text
        var sentences: [[String]] = [[]]
        for piece in text.split(separator: " ") {
            let word = piece.drop { !$0.isLetter && !$0.isNumber }
                .reversed().drop { !$0.isLetter && !$0.isNumber }.reversed()
            if !word.isEmpty { sentences[sentences.count - 1].append(String(word)) }
            let last = piece.last { !")”\"'’".contains($0) }
            if let last, ".!?".contains(last) { sentences.append([]) }
        }
        self.sentences = sentences.filter { !$0.isEmpty }
    }

    /// Every word, in order.
    package var words: [String] { sentences.flatMap(\.self) }

    /// Whether brackets follow a word, or hold it: then it is explained.
    package func explains(_ word: String) -> Bool {
        guard text.contains("(") else { return false }
        var rest = text[...]
        while let found = rest.firstRange(of: word) {
            let before = rest[..<found.lowerBound]
            let after = rest[found.upperBound...]
            if after.drop(while: { $0 != " " }).hasPrefix(" (") { return true }
            let opened = before.lastIndex(of: "(")
            let closed = before.lastIndex(of: ")")
            if let opened, closed.map({ $0 < opened }) ?? true { return true }
            rest = after
        }
        return false
    }

    /// The school year in which the text is read with ease, after Flesch and Kincaid (1975).
    ///
    /// - Parameter familiar: Words in lower case that count at most two syllables.
    /// - Returns: The grade; 0 for a text without words.
    /// - Complexity: O(*n*) in the length of the text.
    package func readingGrade(familiar: Set<String>) -> Double {
        let words = words.filter { $0.contains(where: \.isLetter) }
        guard !words.isEmpty else { return 0 }
        let syllables = words.reduce(0) { sum, word in
            let count = Self.syllables(in: word)
            let isFamiliar = word.lowercased().split(separator: "-").contains {
                familiar.contains(String($0))
            }
            return sum + (isFamiliar ? min(2, count) : count)
        }
        return 0.39 * Double(words.count) / Double(sentences.count)
            + 11.8 * Double(syllables) / Double(words.count) - 15.59
    }

    /// The syllables of a word, as the groups of vowels in it tell; silent endings do not count.
    package static func syllables(in word: String) -> Int {
        word.lowercased().split { !$0.isLetter }.reduce(0) { $0 + groups(in: Array($1.utf8)) }
    }

    private static func groups(in letters: [UInt8]) -> Int {
        guard letters.count > 3 else { return letters.isEmpty ? 0 : 1 }
        var letters = letters
        if letters.ends("ed"), !letters.ends("ted"), !letters.ends("ded") {
            letters.removeLast(2)
        } else if letters.ends("es"), !"szxh".utf8.contains(letters[letters.count - 3]) {
            letters.removeLast(letters.ends("les") ? 1 : 2)
        } else if letters.ends("e"), !letters.ends("le") {
            letters.removeLast()
        }
        var count = 0
        var wasVowel = false
        for letter in letters {
            let isVowel = "aeiouy".utf8.contains(letter)
            if isVowel, !wasVowel { count += 1 }
            wasVowel = isVowel
        }
        return max(1, count)
    }
}

extension [UInt8] {
    fileprivate func ends(_ ending: StaticString) -> Bool {
        ending.withUTF8Buffer { suffix($0.count).elementsEqual($0) }
    }
}
