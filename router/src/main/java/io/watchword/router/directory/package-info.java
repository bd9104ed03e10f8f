/**
 * The directory of workspaces, members, apps, accounts, numbers, keys and subscriptions: its single writer ({@link
 * io.watchword.router.directory.DirectoryTopology}), what every instance reads of it ({@link
 * io.watchword.router.directory.Directory}) and who may do what with it ({@link
 * io.watchword.router.directory.AccessRules}).
 */
@NullMarked
package io.watchword.router.directory;

import org.jspecify.annotations.NullMarked;
