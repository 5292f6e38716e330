package import Diagnostics

/// Something in the knowledge that has an id and a place in a file.
package protocol KnowledgeEntry: Sendable {
    /// What other entries call it.
    var id: String { get }
    /// Where it is written.
    var position: SourcePosition { get }
}

/// Entries of one kind, in the order of the files, found by id at once.
package struct Catalog<Entry: KnowledgeEntry>: Sendable {
    /// Every entry, in the order of the files.
    package private(set) var entries: [Entry] = []

    private var indices: [String: Int] = [:]

    /// Creates a catalog without entries.
    package init() {}

    /// The entry of that id.
    package subscript(id: String) -> Entry? {
        indices[id].map { entries[$0] }
    }

    /// Adds an entry, unless its id is taken: then the entry that took it is returned.
    mutating func add(_ entry: Entry) -> Entry? {
        if let taken = self[entry.id] { return taken }
        indices[entry.id] = entries.count
        entries.append(entry)
        return nil
    }

    /// Changes the entry of that id; false where there is none.
    mutating func update(_ id: String, _ change: (inout Entry) -> Void) -> Bool {
        guard let index = indices[id] else { return false }
        change(&entries[index])
        return true
    }
}
