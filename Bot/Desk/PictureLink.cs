namespace Bot.Desk;

/// <summary>Makes a stored picture (<c>upload:ID</c>) a private link that a browser on this host can open; any other address stays as it is.</summary>
internal delegate string PictureLink(string storedUrl);
